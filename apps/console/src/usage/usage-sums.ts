import type { UsageDay } from '@voicemill/contracts';

export const metrics = ['audioMinutes', 'characters', 'deviceSeconds', 'takesReused'] as const;
export type Metric = (typeof metrics)[number];
export interface DayRange {
  from: string;
  to: string;
}
/** One bar of the chart: a day, and the metric's value by voice. */
export interface ChartRow {
  day: string;
  byVoice: Record<string, number>;
}

const dayMs = 86_400_000;
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The last `count` days up to and with the day of `nowMs`, in UTC as the API counts them. */
export const lastDays = (count: number, nowMs: number): DayRange => ({
  from: isoDay(nowMs - (count - 1) * dayMs),
  to: isoDay(nowMs),
});

export const isRange = ({ from, to }: DayRange) => Boolean(from) && Boolean(to) && from <= to;

export function daysOf({ from, to }: DayRange): string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
  return Array.from({ length: Math.max(0, count) }, (_unused, index) => isoDay(Date.parse(from) + index * dayMs));
}

export const voicesOf = (rows: readonly UsageDay[]) => [...new Set(rows.map(({ voiceId }) => voiceId))].sort();

/** A row for every day of the range, days without speech too: a gap in the time would else look like none. */
export function chartRows(rows: readonly UsageDay[], metric: Metric, range: DayRange): ChartRow[] {
  const byDay = new Map(daysOf(range).map((day) => [day, {} as Record<string, number>]));
  for (const row of rows) {
    const sums = byDay.get(row.day.slice(0, 10));
    if (sums) sums[row.voiceId] = (sums[row.voiceId] ?? 0) + row[metric];
  }
  return [...byDay].map(([day, byVoice]) => ({ day, byVoice }));
}

export interface UsageTotals extends Record<Metric, number> {
  takesMade: number;
}
export function totalsOf(rows: readonly UsageDay[]): UsageTotals {
  const sum = (read: (row: UsageDay) => number) => rows.reduce((total, row) => total + read(row), 0);
  return {
    audioMinutes: sum((row) => row.audioMinutes),
    characters: sum((row) => row.characters),
    deviceSeconds: sum((row) => row.deviceSeconds),
    takesReused: sum((row) => row.takesReused),
    takesMade: sum((row) => row.takesMade),
  };
}

/** Share of takes that needed no device time; 0 where there were none. */
export const reuseShare = ({ takesMade, takesReused }: { takesMade: number; takesReused: number }) =>
  takesMade + takesReused > 0 ? takesReused / (takesMade + takesReused) : 0;
