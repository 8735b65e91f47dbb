import {
  lexiconEntrySchema,
  type Language,
  type LexiconEntry,
  type Notation,
  type Pronunciation,
} from '@voicemill/contracts';
import { isFault, readPronunciation } from '@voicemill/text';
import { problemOf } from '../providers/http/api-client';
import type { Sample } from '../voices/use-sample';

/** An entry while it is filled in. */
export interface EntryForm {
  written: string;
  before: string;
  after: string;
  language: Language | null;
  notation: Notation;
  value: string;
}
export type EntryField = keyof EntryForm;

/** What is wrong with a field: a sentence of the console's own by its key, or what the server says. */
export type FieldFault = { key: 'required' | 'tooLong' | `no.${Notation}` } | { sentence: string };
export type EntryFaults = Partial<Record<EntryField, FieldFault>>;

export const emptyEntry: EntryForm = {
  written: '',
  before: '',
  after: '',
  language: null,
  notation: 'pinyin',
  value: '',
};

/** The form as an entry, or what is wrong with it, field by field. */
export function readEntry(form: EntryForm): { entry: LexiconEntry } | { faults: EntryFaults } {
  const read = lexiconEntrySchema.safeParse(form);
  if (!read.success) {
    const faults: EntryFaults = {};
    for (const { path, code } of read.error.issues)
      faults[path[0] as EntryField] ??= { key: code === 'too_big' ? 'tooLong' : 'required' };
    return { faults };
  }
  const isNone = isFault(readPronunciation(read.data));
  return isNone ? { faults: { value: { key: `no.${read.data.notation}` } } } : { entry: read.data };
}

/** Where a refusal of the server belongs: another entry of the same place concerns the word, all else how it is said. */
export function faultsOfRefusal(error: Error): EntryFaults {
  const field = problemOf(error)?.status === 409 ? 'written' : 'value';
  return { [field]: { sentence: error.message } };
}

const isHan = (character: string) => /\p{Script=Han}/u.test(character);

/** An entry in the smallest sentence that it applies to: its word between its neighbours. */
export function sampleOf(entry: Pick<EntryForm, 'written' | 'before' | 'after' | 'language'> & Pronunciation): Sample {
  const { written, before, after, notation, value } = entry;
  const join = (left: string, right: string) =>
    left === '' || right === '' || isHan(left.slice(-1)) || isHan(right.charAt(0)) ? left + right : `${left} ${right}`;
  const head = join(before, written);
  const text = join(head, after);
  const language = entry.language ?? (notation === 'pinyin' || /\p{Script=Han}/u.test(text) ? 'zh' : 'en');
  return { text, start: head.length - written.length, end: head.length, language, reading: { notation, value } };
}
