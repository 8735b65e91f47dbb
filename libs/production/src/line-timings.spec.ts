import type { PlacedChunk } from './chapter-chunks';
import { lineTimings } from './line-timings';

const chunk = (change: Partial<PlacedChunk>): PlacedChunk => ({
  ordinal: 0,
  lineNumber: 3,
  sourceRow: 4,
  externalId: 'L3',
  lineText: 'Hi there.',
  gainDb: null,
  text: 'Hi there.',
  words: [
    { text: 'Hi', start: 0, end: 2, phoneFrom: 1, phoneTo: 3 },
    { text: 'there', start: 3, end: 8, phoneFrom: 3, phoneTo: 5 },
  ],
  pauseAfterMs: 450,
  status: 'done',
  reason: null,
  takeKey: 'k',
  sampleRateHz: 22_050,
  sampleCount: 22_050,
  phoneEndsMs: [100, 150, 300, 380, 520, 600],
  phones: ['PAU', 'HH', 'AY1', 'DH', 'EH1', '.'],
  timingSource: 'model',
  ...change,
});
const placement = { index: 0, speechStartMs: 1090, speechEndMs: 1510, takeOffsetMs: 1000 };

describe('the times of a line', () => {
  it('moves word and phone times to where the take lies, inside its speech', () => {
    const timed = lineTimings([{ chunk: chunk({}), placement }], 0);
    expect(timed).toMatchObject({
      line: 3,
      row: 4,
      externalId: 'L3',
      startMs: 1090,
      endMs: 1510,
      source: 'model',
      gap: false,
    });
    expect(timed.words.map(({ text, startMs, endMs }) => [text, startMs, endMs])).toEqual([
      ['Hi', 1100, 1300],
      ['there', 1300, 1510],
    ]);
    expect(timed.words[0]?.phones).toEqual([
      { phone: 'HH', startMs: 1100, endMs: 1150 },
      { phone: 'AY1', startMs: 1150, endMs: 1300 },
    ]);
  });

  it('spans all chunks of the line and is as sure as the least sure of them', () => {
    const second = { ...placement, index: 1, speechStartMs: 2000, speechEndMs: 2400, takeOffsetMs: 1900 };
    const timed = lineTimings(
      [
        { chunk: chunk({}), placement },
        { chunk: chunk({ ordinal: 1, timingSource: 'estimated' }), placement: second },
      ],
      0,
    );
    expect(timed).toMatchObject({ startMs: 1090, endMs: 2400, source: 'estimated' });
    expect(timed.words.map(({ text }) => text)).toEqual(['Hi', 'there']);
  });

  it('leaves a gap and a silent line where they stand, without words', () => {
    expect(lineTimings([{ chunk: chunk({ status: 'gap', takeKey: null }) }], 777)).toMatchObject({
      startMs: 777,
      endMs: 777,
      gap: true,
      words: [],
    });
  });
});
