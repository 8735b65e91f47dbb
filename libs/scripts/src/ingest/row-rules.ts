import { gainLimitDb, parseVoiceChoice, speakerLimitCharacters, type ColumnName } from '@voicemill/contracts';
import { readInlineOverrides } from '../lexicons/inline-overrides';
import { columnTitle, type CsvColumns } from './csv-columns';
import type { Fault } from './fault-list';
import type { IngestedLine } from './ingested-line';
import {
  chapterLimitCharacters,
  idLimitCharacters,
  pauseLimitMs,
  speedRange,
  styleLimitCharacters,
  targetLimitMs,
} from './limits';
import { checkText, type TextFault } from './text-rules';

type Verdict<T> = { value?: T; fault?: TextFault };

const refuse = (reason: string, remedy: string): Verdict<never> => ({ fault: { reason, remedy } });

/** Whole milliseconds from `least` to `most`; `noun` names them in a refusal. */
const durationOf =
  (noun: string, least: number, most: number) =>
  (written: string): Verdict<number> => {
    const match = /^([+-]?\d+(?:[.,]\d+)?)\s*(?:ms|毫秒)?$/i.exec(written.normalize('NFKC'));
    const remedy = `Write whole milliseconds from ${least} to ${most}, such as 800, or leave the cell empty.`;
    if (!match) return refuse(`"${written}" is not a number of milliseconds.`, remedy);
    const value = Number(match[1]?.replace(',', '.'));
    if (!Number.isInteger(value)) return refuse(`"${written}" is not a whole number of milliseconds.`, remedy);
    if (value < least || value > most) return refuse(`A ${noun} of ${value} ms is out of range.`, remedy);
    return { value };
  };

function speedOf(written: string): Verdict<number> {
  const match = /^[+-]?\d+(?:[.,]\d+)?$/.exec(written.normalize('NFKC'));
  const { least, most } = speedRange;
  const remedy = `Write a factor from ${least} to ${most}, such as 0.9 for slightly slower, or leave the cell empty.`;
  if (!match) return refuse(`"${written}" is not a number.`, remedy);
  const value = Number(match[0].replace(',', '.'));
  return value >= least && value <= most ? { value } : refuse(`A speed of ${value} is out of range.`, remedy);
}

function gainOf(written: string): Verdict<number> {
  const match = /^([+-]?\d+(?:[.,]\d+)?)\s*(?:dB)?$/i.exec(written.normalize('NFKC').replace('−', '-'));
  const remedy = `Write dB from -${gainLimitDb} to ${gainLimitDb}, such as 3 for louder, or leave the cell empty.`;
  if (!match) return refuse(`"${written}" is not a number of dB.`, remedy);
  const value = Number(match[1]?.replace(',', '.'));
  return Math.abs(value) <= gainLimitDb ? { value } : refuse(`A gain of ${value} dB is out of range.`, remedy);
}

export function voiceOf(written: string): Verdict<string> {
  // The parser forgives blanks round * and +; a blank within a name means that it is no voice id but something like a role.
  if (parseVoiceChoice(written) && !/[\w-]\s+[\w-]/.test(written)) return { value: written.replace(/\s+/g, '') };
  const remedy = 'Write VOICE, VOICE:SPEAKER or VOICE:A*0.6+B*0.4, such as starter-en:slt.';
  return refuse(`"${written}" is not a voice choice.`, remedy);
}

function textOf(written: string): Verdict<Pick<IngestedLine, 'text' | 'overrides'>> {
  if (!written) return refuse('The text is empty.', 'Write what is to be spoken, or delete the whole row.');
  const { text, overrides, faults } = readInlineOverrides(written);
  const fault = checkText(written) ?? faults[0];
  return { value: overrides.length > 0 ? { text, overrides } : { text }, fault };
}

const labelOf =
  (limit: number) =>
  (written: string): Verdict<string> => ({ value: written, fault: checkText(written, limit) });

export interface RowReading {
  /** Undefined when the row is refused. */
  line?: Omit<IngestedLine, 'chapter' | 'breakAfter'>;
  /** The chapter cell, kept even of a refused row: the rows below it belong to that chapter. */
  chapter?: string;
  faults: Fault[];
}

/** Checks the rows of one file in order; remembers their ids, since no id may come twice. */
export class RowRules {
  private readonly rowOfId = new Map<string, number>();

  constructor(private readonly columns: CsvColumns) {}

  read(row: number, cells: string[]): RowReading {
    const faults = this.countFaults(row, cells);
    if (faults.length > 0) return { faults };
    const take = <T>(name: ColumnName, rule: (written: string) => Verdict<T>): T | undefined => {
      const index = this.columns.index[name];
      const written = index === undefined ? undefined : cells[index]?.replace(/\r\n?/g, '\n').trim();
      if (index === undefined || written === undefined || (!written && name !== 'text')) return undefined;
      const { value, fault } = rule(written);
      if (!fault) return value;
      faults.push({ row, column: columnTitle(this.columns, index), reason: fault.reason, remedy: fault.remedy });
      return undefined;
    };
    const chapter = take('chapter', labelOf(chapterLimitCharacters));
    const line = {
      ...(take('text', textOf) ?? { text: '' }),
      voice: take('voice', voiceOf),
      speaker: take('speaker', labelOf(speakerLimitCharacters)),
      pauseMs: take('pause_ms', durationOf('pause', 0, pauseLimitMs)),
      targetMs: take('target_ms', durationOf('length', 1, targetLimitMs)),
      style: take('style', labelOf(styleLimitCharacters)),
      speed: take('speed', speedOf),
      gainDb: take('gain_db', gainOf),
      externalId: take('id', (written) => this.idOf(written, row)),
      sourceRow: row,
    };
    return { line: faults.length === 0 ? line : undefined, chapter, faults };
  }

  private countFaults(row: number, cells: string[]): Fault[] {
    const wanted = this.columns.headers.length;
    const surplus = cells.findIndex((cell, index) => index >= wanted && cell.trim());
    if (cells.length >= wanted && surplus < 0) return [];
    const found =
      surplus < 0
        ? cells.length
        : cells.length -
          cells
            .slice()
            .reverse()
            .findIndex((cell) => cell.trim());
    const column = columnTitle(this.columns, surplus < 0 ? cells.length : surplus);
    const remedy = 'Put double quotes round every cell that contains the delimiter, a quote or a line break.';
    return [{ row, column, reason: `The row has ${found} cells; the header has ${wanted}.`, remedy }];
  }

  private idOf(written: string, row: number): Verdict<string> {
    const before = this.rowOfId.get(written);
    if (before !== undefined)
      return refuse(`The id "${written}" is already that of row ${before}.`, 'Give every row an id of its own.');
    this.rowOfId.set(written, row);
    return labelOf(idLimitCharacters)(written);
  }
}
