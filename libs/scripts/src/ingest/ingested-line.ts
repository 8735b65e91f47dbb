import type { ColumnMapping, InputFault, Language, ReadingOverride, ScriptKind } from '@voicemill/contracts';
import type { ByteRange } from '@voicemill/platform';
import type { Readable } from 'node:stream';

/** One line of a script as its file has it: a CSV row, a paragraph, heading or list item, a subtitle. */
export interface IngestedLine {
  /** Title of the chapter that begins with this line; null while the chapter before goes on. Never null on the first line. */
  chapter: string | null;
  text: string;
  /** Readings that the text carried for single words, by offsets into `text`; unset: none. */
  overrides?: ReadingOverride[];
  /** A voice choice in its written form; unset: the script's own voice. */
  voice?: string;
  /** Who speaks it, where the file says so; the casting of the script knows the voice. */
  speaker?: string;
  /** Silence after the line, 0 to 20000 ms; unset: the pause that `breakAfter` stands for. */
  pauseMs?: number;
  style?: string;
  speed?: number;
  /** How much louder or softer than spoken, -12 to 12 dB. */
  gainDb?: number;
  /** How long its speech is to be, in ms: the time that a subtitle is shown. */
  targetMs?: number;
  externalId?: string;
  /** File within an archive; unset: the script is one file. */
  sourceFile?: string;
  /**
   * Row as a spreadsheet counts it (the header is row 1); 1-based line of a Markdown, text or subtitle file; number of the block of
   * text (paragraph, heading, list item) in an EPUB or DOCX.
   */
  sourceRow: number;
  /** `chapter` on the last line of every chapter, the last one included. */
  breakAfter: 'paragraph' | 'scene' | 'chapter';
}

export interface ScriptHead {
  kind: ScriptKind;
  title: string;
  author?: string;
  language?: Language;
  voice?: string;
  /** `utf-8`, `utf-16le`, `utf-16be` or `gb18030`; those of all files of an archive, with commas between. */
  encoding: string;
}

export interface IngestReport {
  head: ScriptHead;
  /** CSV: rows below the header, blank ones included. Other kinds: spoken blocks or subtitles, refused ones included. */
  rowsRead: number;
  linesAccepted: number;
  /** The first `faultsListed` of them in file order; `faultsTotal` counts all. */
  faults: InputFault[];
  faultsTotal: number;
  /** False: the reader had to give up at the last fault, so rows below it are unknown and skipping would lose them. */
  readToEnd: boolean;
  /** What was not taken into the speech though nothing is wrong with it, with counts: `{ table: 1, 'blank-row': 2 }`. */
  skipped: Record<string, number>;
}

/** How a file is to be read, where that is a matter of choice. What is chosen is part of what makes a revision. */
export interface ReadOptions {
  /** `NAME: words` names its speaker, who is not spoken (see dialogue.ts for the rule). */
  dialogue?: boolean;
  /** Which header of a table means which column; columns left out are found by their usual names. */
  columns?: ColumnMapping;
  /** EPUB and DOCX: footnotes are spoken too. */
  footnotes?: boolean;
  /** EPUB: title page, imprint, contents and index are spoken too. */
  frontMatter?: boolean;
}

export interface ScriptInput {
  /** File name as the user knows it; its extension tells the kind. */
  name: string;
  /** Opens the content from its start; called more than once. */
  open: () => Readable;
  /** Opens a part of it, both ends included. Without it an archive is read from its start again for every member. */
  openRange?: (range: Required<ByteRange>) => Readable;
  limitBytes: number;
  options?: ReadOptions;
  /** One of several files: a voice that its head names goes with each of its lines, since the script as a whole has another. */
  isPart?: boolean;
  /** Faults that the report lists; unset: a screenful. */
  faultsListed?: number;
}

/** Takes one line; nothing further is read until its promise resolves. */
export type LineSink = (line: IngestedLine) => Promise<void>;
