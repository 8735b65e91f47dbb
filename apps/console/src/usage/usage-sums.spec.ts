import type { UsageDay } from '@voicemill/contracts';
import { chartRows, daysOf, isRange, lastDays, reuseShare, totalsOf, voicesOf } from './usage-sums';

const day = (date: string, voiceId: string, audioMinutes: number, takesReused = 1): UsageDay => ({
  id: `${date}-${voiceId}`,
  day: date,
  voiceId,
  audioMinutes,
  characters: 100,
  deviceSeconds: 2,
  takesMade: 3,
  takesReused,
});
const range = { from: '2025-02-27', to: '2025-03-02' };
const rows = [
  day('2025-02-27', 'starter-zh', 1),
  day('2025-02-27', 'starter-en', 2),
  day('2025-03-02', 'starter-en', 4),
];

it('has a row for every day, over the end of a month, empty ones too', () => {
  expect(chartRows(rows, 'audioMinutes', range)).toEqual([
    { day: '2025-02-27', byVoice: { 'starter-zh': 1, 'starter-en': 2 } },
    { day: '2025-02-28', byVoice: {} },
    { day: '2025-03-01', byVoice: {} },
    { day: '2025-03-02', byVoice: { 'starter-en': 4 } },
  ]);
});

it('takes days written with a time and leaves out those beyond the range', () => {
  const written = [day('2025-03-01T00:00:00.000Z', 'v', 5), day('2025-04-01', 'v', 9)];
  expect(chartRows(written, 'audioMinutes', range)[2]).toEqual({ day: '2025-03-01', byVoice: { v: 5 } });
});

it('sums and shares', () => {
  expect(totalsOf(rows)).toEqual({ audioMinutes: 7, characters: 300, deviceSeconds: 6, takesMade: 9, takesReused: 3 });
  expect(reuseShare(totalsOf(rows))).toBe(0.25);
  expect(reuseShare({ takesMade: 0, takesReused: 0 })).toBe(0);
  expect(voicesOf(rows)).toEqual(['starter-en', 'starter-zh']);
});

it('counts days in UTC', () => {
  expect(lastDays(7, Date.parse('2025-03-02T23:30:00Z'))).toEqual({ from: '2025-02-24', to: '2025-03-02' });
  expect(daysOf(lastDays(30, Date.parse('2025-03-02T00:30:00Z')))).toHaveLength(30);
  expect(isRange({ from: '2025-03-02', to: '2025-03-01' })).toBe(false);
  expect(isRange({ from: '', to: '2025-03-01' })).toBe(false);
});
