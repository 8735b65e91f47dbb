import type { Language } from '@voicemill/contracts';

/** A package says everything itself; exported graphs do not say whose voice they are. */
export type ArchiveKind = 'graphs' | 'package';
export type AgreementWay = 'own' | 'signed';

/** What the form holds. */
export interface ImportDraft {
  kind: ArchiveKind;
  archive: File | undefined;
  reference: File | undefined;
  agreement: File | undefined;
  way: AgreementWay;
  languages: Language[];
  words: Record<ImportWord, string>;
}

export const importWords = [
  'id',
  'version',
  'nameEn',
  'nameZh',
  'licence',
  'credits',
  'transcript',
  'transcriptLanguage',
  'signer',
  'signedOn',
  'modelVersion',
] as const;
export type ImportWord = (typeof importWords)[number];

export const emptyDraft: ImportDraft = {
  kind: 'graphs',
  archive: undefined,
  reference: undefined,
  agreement: undefined,
  way: 'own',
  languages: [],
  words: Object.fromEntries(importWords.map((word) => [word, ''])) as Record<ImportWord, string>,
};

/** The draft as the API takes it. What is empty is left out: which of it is missing, and why, is for the import to say. */
export function formOfDraft({ kind, archive, reference, agreement, way, languages, words }: ImportDraft): FormData {
  const form = new FormData();
  const add = (name: string, value: string) => value.trim() && form.append(name, value.trim());
  if (archive) form.append('file', archive, archive.name);
  if (kind === 'package') return form;
  const { signer, signedOn, ...others } = words;
  for (const [name, value] of Object.entries(others)) add(name, value);
  add('languages', languages.join(', '));
  if (reference) form.append('reference', reference, reference.name);
  if (way === 'own') add('ownVoice', [signer.trim(), signedOn].filter(Boolean).join(', '));
  else if (agreement) form.append('agreement', agreement, agreement.name);
  return form;
}
