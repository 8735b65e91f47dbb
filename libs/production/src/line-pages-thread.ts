// The program of the threads that read lines: words into slices and phones, and these into chunks with their takes' keys.
import { answerCalls } from '@voicemill/platform';
import { PageReader, type LinePage, type ReadLine } from './line-pages';

const reader = new PageReader();

answerCalls<LinePage, ReadLine[] | undefined>((page) => reader.read(page));
