import { findingKinds, languages, type FindingKind, type Language } from '@voicemill/contracts';
import { faultKinds } from './faulty-orders';
import type { HeardOrder } from './hear-orders';

interface Count {
  takes: number;
  refused: number;
  by: Partial<Record<FindingKind, number>>;
}

/** Adds up what was refused, by kind of fault, and how far word times lie from the engine's own. */
export class GateTally {
  readonly counts = new Map<string, Count>();
  private readonly errorsMs: Record<Language, number[]> = { en: [], zh: [] };
  private readonly untimed: Record<Language, number> = { en: 0, zh: 0 };
  private cpuMs = 0;
  private audioMs = 0;

  add(take: HeardOrder): void {
    const { order, heard, kind } = take;
    this.count(kind, heard?.findings.map((finding) => finding.kind) ?? []);
    this.cpuMs += take.cpuMs;
    this.audioMs += take.audioMs;
    if (kind !== 'sound') return;
    this.count(`sound, ${order.voiceId} ${order.item.mix[0]?.speaker}`, heard?.findings.map((own) => own.kind) ?? []);
    this.addTimes(take);
  }

  /** CPU seconds of listening for each second of audio. */
  get cpuShare(): number {
    return this.cpuMs / Math.max(1, this.audioMs);
  }

  /** Caught faulty takes of all kinds, as a share. */
  get caught(): number {
    const own = faultKinds.flatMap((kind) => this.counts.get(kind) ?? []);
    return share(sumOf(own.map(({ refused }) => refused)), sumOf(own.map(({ takes }) => takes)));
  }

  get falseAlarms(): number {
    const { refused, takes } = this.counts.get('sound') ?? { refused: 0, takes: 0 };
    return share(refused, takes);
  }

  /** Error of word ends in ms at a quantile; takes without times are left out and counted. */
  timing(language: Language, quantile: number): number {
    const sorted = [...this.errorsMs[language]].sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) * quantile)] ?? Number.NaN;
  }

  lines(): string[] {
    const rows = [...this.counts].map(([kind, { takes, refused, by }]) => {
      const reasons = findingKinds.flatMap((own) => (by[own] ? [`${own} ${by[own]}`] : [])).join(', ');
      const percent = (100 * share(refused, takes)).toFixed(1).padStart(6);
      return `${kind.padEnd(30)} ${String(takes).padStart(5)} ${String(refused).padStart(6)} ${percent}  ${reasons}`;
    });
    const times = languages.map((language) => {
      const [median, p95] = [this.timing(language, 0.5), this.timing(language, 0.95)].map((ms) => ms.toFixed(0));
      return `word ends, ${language}: median ${median} ms, 95 % within ${p95} ms, ${this.untimed[language]} takes unsure`;
    });
    return [`${''.padEnd(30)} takes refused     %  by (one take may have several)`, ...rows, ...times];
  }

  private count(name: string, found: readonly FindingKind[]): void {
    const count = this.counts.get(name) ?? { takes: 0, refused: 0, by: {} };
    count.takes += 1;
    count.refused += found.length > 0 ? 1 : 0;
    for (const kind of new Set(found)) count.by[kind] = (count.by[kind] ?? 0) + 1;
    this.counts.set(name, count);
  }

  private addTimes({ order, heard, result }: HeardOrder): void {
    if (!heard?.phoneEndsMs) {
      this.untimed[order.language] += 1;
      return;
    }
    for (const { to } of order.words) {
      const [own, truth] = [heard.phoneEndsMs[to - 1]!, result.phoneTimings[to - 1]!.endMs];
      this.errorsMs[order.language].push(Math.abs(own - truth));
    }
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
