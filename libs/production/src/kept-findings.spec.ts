import type { Finding } from '@voicemill/contracts';
import { chunkFindings } from './chunk-findings';
import { keptFindings } from './kept-findings';

const at = (phoneFrom: number, phoneTo: number): Finding => {
  return { kind: 'words', phoneFrom, phoneTo, startMs: phoneFrom * 100, endMs: phoneTo * 100, score: 2 };
};
const phoneTimings = Array.from({ length: 6 }, (_, index) => {
  return { phone: 'AA1', startMs: index * 100, endMs: index * 100 + 100 };
});

it('findings are counted from where the kept part begins; what is cut off again is nobody’s loss', () => {
  const kept = keptFindings(
    [at(0, 2), at(1, 3), at(2, 4), at(0, 6), at(5, 6)],
    { keepFrom: 2, keepTo: 5 },
    { phoneTimings },
  );
  expect(kept).toEqual([
    { ...at(0, 1), startMs: 0, endMs: 100 },
    { ...at(0, 2), startMs: 0, endMs: 200 },
    { ...at(0, 3), startMs: 0, endMs: 300 },
  ]);
});

it('an editor reads which written words a finding touches', () => {
  const words = ['One', 'two', 'three'].map((text, index) => {
    return { text, start: index * 4, end: index * 4 + text.length, phoneFrom: 1 + index * 2, phoneTo: 3 + index * 2 };
  });
  const verdict = { gate: 'g', passed: false, redraw: 1, draws: 3, findings: [at(2, 4), at(0, 1)] };
  const { findings } = chunkFindings(verdict, words);
  expect(findings.map((finding) => finding.words)).toEqual([['One', 'two'], []]);
});
