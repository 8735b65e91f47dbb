// The program of the thread that parses long Markdown files.
import { answerCalls } from '@voicemill/platform';
import { parseMarkdown } from './parse-markdown';

answerCalls(parseMarkdown);
