import type { SynthesisResult } from '@voicemill/speech';
import { drawnFindings } from './drawn-findings';

const result = (more: Partial<SynthesisResult>): SynthesisResult => ({
  samples: new Float32Array(0),
  sampleRateHz: 1000,
  source: 'estimated',
  phoneTimings: ['n', 'i3', 'h', 'ao3'].map((phone, at) => ({ phone, startMs: at * 100, endMs: at * 100 + 100 })),
  ...more,
});

it('a take that ended by itself and repeats nothing has nothing wrong', () => {
  expect(drawnFindings(result({}))).toEqual([]);
  expect(drawnFindings(result({ stoppedBy: 'end' }))).toEqual([]);
});

it('a loop is placed among the phones, and a take without an end is wrong from the loop on', () => {
  const loop = { startMs: 150, endMs: 290 };
  expect(drawnFindings(result({ stoppedBy: 'end', loop }))).toMatchObject([
    { kind: 'loop', phoneFrom: 1, phoneTo: 3, startMs: 150, endMs: 290 },
  ]);
  const endless = { kind: 'loop', phoneFrom: 0, phoneTo: 4, endMs: 400 };
  expect(drawnFindings(result({ stoppedBy: 'length', loop }))).toMatchObject([{ ...endless, startMs: 150 }]);
  expect(drawnFindings(result({ stoppedBy: 'length' }))).toMatchObject([{ ...endless, startMs: 0 }]);
});
