import { FaultList } from '../fault-list';
import type { IngestReport, ScriptInput } from '../ingested-line';
import { faultsListed } from '../limits';
import { titleOfName } from '../title-of-name';

/** Adds up the reports of an archive's files. */
export class MergedReport {
  readonly faults: FaultList;
  private readonly reports: IngestReport[] = [];
  private readonly skipped: Record<string, number> = {};

  constructor(private readonly input: ScriptInput) {
    this.faults = new FaultList(input.name, input.faultsListed);
  }

  skip(name: string, count = 1): void {
    this.skipped[name] = (this.skipped[name] ?? 0) + count;
  }

  add(report: IngestReport): void {
    this.reports.push(report);
    for (const [name, count] of Object.entries(report.skipped)) this.skip(name, count);
  }

  /** An author or language that every file which names one agrees upon is that of the whole. */
  private agreed<Key extends 'author' | 'language'>(key: Key): IngestReport['head'][Key] {
    const named = [...new Set(this.reports.flatMap(({ head }) => head[key] ?? []))];
    return named.length === 1 ? (named[0] as IngestReport['head'][Key]) : undefined;
  }

  end(): IngestReport {
    const { name, faultsListed: most = faultsListed } = this.input;
    const sum = (of: (report: IngestReport) => number): number =>
      this.reports.reduce((total, each) => total + of(each), 0);
    const encoding = [...new Set(this.reports.map(({ head }) => head.encoding))].join(', ');
    return {
      head: {
        kind: 'zip',
        title: titleOfName(name),
        encoding,
        author: this.agreed('author'),
        language: this.agreed('language'),
      },
      rowsRead: sum(({ rowsRead }) => rowsRead),
      linesAccepted: sum(({ linesAccepted }) => linesAccepted),
      faults: [...this.faults.listed, ...this.reports.flatMap(({ faults }) => faults)].slice(0, most),
      faultsTotal: this.faults.total + sum(({ faultsTotal }) => faultsTotal),
      readToEnd: this.reports.every(({ readToEnd }) => readToEnd),
      skipped: this.skipped,
    };
  }
}
