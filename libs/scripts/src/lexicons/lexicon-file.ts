import { lexiconEntrySchema, type InputFault, type LexiconEntry } from '@voicemill/contracts';
import { FaultList, type Fault } from '../ingest/fault-list';
import { faultOfPronunciation } from './entry-rules';

/** An entry as a file writes it, before it is checked; `row` is a CSV's row or an XML file's line. */
export interface WrittenEntry {
  row: number;
  /** What the file calls each field: its header, or its element. */
  columns: Partial<Record<keyof LexiconEntry, string>>;
  fields: Partial<Record<keyof LexiconEntry, string | null>>;
}

export interface LexiconFileReading {
  entries: LexiconEntry[];
  faults: InputFault[];
  faultsTotal: number;
}

/** What two entries have in common that are about the same place; capitals do not count, as they do not in speech. */
export function placeOf({ written, language, before, after }: Omit<LexiconEntry, 'notation' | 'value'>): string {
  return JSON.stringify([written.toLowerCase(), language, before.toLowerCase(), after.toLowerCase()]);
}

const remedies: Partial<Record<keyof LexiconEntry, string>> = {
  written: 'Write the word or phrase, at most 80 characters.',
  language: 'Write en or zh, or leave it empty for both.',
  before: 'Write at most 40 characters.',
  after: 'Write at most 40 characters.',
  notation: 'Write respelling, pinyin, arpabet or ipa.',
  value: 'Write how it is to be said, at most 200 characters.',
};

/** Checks the entries of one file in order, and that no two are about the same place. */
export class EntryChecks {
  readonly entries: LexiconEntry[] = [];
  readonly faults: FaultList;
  private readonly rowOfPlace = new Map<string, number>();

  constructor(file: string) {
    this.faults = new FaultList(file);
  }

  take({ row, columns, fields }: WrittenEntry): void {
    const add = (field: keyof LexiconEntry, reason: string, remedy: string): void =>
      this.faults.add({ row, column: columns[field] ?? field, reason, remedy } satisfies Fault);
    const read = lexiconEntrySchema.safeParse(fields);
    if (!read.success) {
      for (const { path } of read.error.issues) {
        const field = path[0] as keyof LexiconEntry;
        const written = fields[field];
        const reason = written ? `"${written.slice(0, 60)}" cannot be the ${field}.` : `There is no ${field}.`;
        add(field, reason, remedies[field] ?? 'Leave it out.');
      }
      return;
    }
    const fault = faultOfPronunciation(read.data.written, read.data);
    if (fault) return add('value', `${fault.reason}.`, fault.remedy);
    const place = placeOf(read.data);
    const before = this.rowOfPlace.get(place);
    if (before !== undefined) {
      const reason = `"${read.data.written}" between the same neighbours is in row ${before} already.`;
      return add('written', reason, 'Delete one of the two.');
    }
    this.rowOfPlace.set(place, row);
    this.entries.push(read.data);
  }

  end(): LexiconFileReading {
    return { entries: this.entries, faults: this.faults.listed, faultsTotal: this.faults.total };
  }
}
