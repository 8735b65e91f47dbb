import type { InputFault, Language } from '@voicemill/contracts';
import type { Readable } from 'node:stream';

/** One line of a script as its file has it: a CSV row or a Markdown paragraph, heading, or list item. */
export interface IngestedLine {
  /** Title of the chapter that begins with this line; null while the chapter before goes on. Never null on the first line. */
  chapter: string | null;
  text: string;
  /** A voice choice in its written form; unset: the script's own voice. */
  voice?: string;
  /** Silence after the line, 0 to 20000 ms; unset: the pause that `breakAfter` stands for. */
  pauseMs?: number;
  style?: string;
  speed?: number;
  externalId?: string;
  /** Row as a spreadsheet counts it (the header is row 1), or 1-based line of a Markdown file. */
  sourceRow: number;
  /** `chapter` on the last line of every chapter, the last one included. */
  breakAfter: 'paragraph' | 'scene' | 'chapter';
}

export interface ScriptHead {
  kind: 'csv' | 'markdown';
  title: string;
  author?: string;
  language?: Language;
  voice?: string;
  /** `utf-8`, `utf-16le`, `utf-16be` or `gb18030`. */
  encoding: string;
}

export interface IngestReport {
  head: ScriptHead;
  /** CSV: rows below the header, blank ones included. Markdown: spoken blocks, refused ones included. */
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

export interface ScriptInput {
  /** File name as the user knows it; its extension tells the kind. */
  name: string;
  open: () => Readable;
  limitBytes: number;
}

/** Takes one line; nothing further is read until its promise resolves. */
export type LineSink = (line: IngestedLine) => Promise<void>;
