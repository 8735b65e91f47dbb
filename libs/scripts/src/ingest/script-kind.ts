import type { ScriptKind } from '@voicemill/contracts';

const kindOfExtension: Record<string, ScriptKind> = {
  csv: 'csv',
  tsv: 'csv',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
  epub: 'epub',
  docx: 'docx',
  srt: 'subtitles',
  vtt: 'subtitles',
  zip: 'zip',
};

/** Extension of a file's name in lower case, without the dot; empty when it has none. */
export function extensionOf(name: string): string {
  return /[^./\\]\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** What a file is by its name; undefined: of no kind that is read. */
export function kindOfName(name: string): ScriptKind | undefined {
  const extension = extensionOf(name);
  return Object.hasOwn(kindOfExtension, extension) ? kindOfExtension[extension] : undefined;
}

/** For people: the kinds that are read. */
export const readableKinds =
  'Save it as .csv or .tsv (a table), .md or .txt (text), .epub or .docx (a book), .srt or .vtt (subtitles), or as a .zip of these.';
