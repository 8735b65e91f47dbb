import { parseDirective } from './directives';
import { lines, read } from './testing-read';

describe('parseDirective', () => {
  it.each([
    [' pause 800ms ', { kind: 'pause', pauseMs: 800 }],
    ['pause 800', { kind: 'pause', pauseMs: 800 }],
    ['PAUSE: 1.5 s', { kind: 'pause', pauseMs: 1500 }],
    ['pause=20000ms', { kind: 'pause', pauseMs: 20_000 }],
    ['voice starter-en', { kind: 'voice', voice: 'starter-en' }],
    ['voice starter-en:slt * 0.6 + rms * 0.4', { kind: 'voice', voice: 'starter-en:slt*0.6+rms*0.4' }],
    ['voice default', { kind: 'voice', voice: undefined }],
    ['paused while reading', undefined],
    ['a voice', undefined],
    ['', undefined],
  ])('reads %j', (comment, expected) => {
    expect(parseDirective(comment)).toEqual(expected);
  });

  it.each([
    'pause',
    'pause soon',
    'pause -1ms',
    'pause 21s',
    'pause 1 minute',
    'voice',
    'voice the old man',
    'voice a:b:c',
  ])('finds %j bad and says how to write it', (comment) => {
    expect(parseDirective(comment)).toMatchObject({
      kind: 'bad',
      fault: { remedy: expect.stringMatching(/^Write .*\.$/) },
    });
  });
});

describe('directives in their places', () => {
  it('end the line that they stand in', async () => {
    const taken = await lines('a.md', 'One <!-- pause 1s --> two <!-- voice starter-en:rms -->*three*\nfour.');
    expect(taken.map((line) => [line.text, line.pauseMs, line.voice, line.sourceRow])).toEqual([
      ['One', 1000, undefined, 1],
      ['two', undefined, undefined, 1],
      ['three four.', undefined, 'starter-en:rms', 1],
    ]);
  });

  it('hold for all lines below until the next, and pauses add up', async () => {
    const taken = await lines(
      'a.md',
      'One.\n<!-- pause 1s -->\n<!-- pause 500ms -->\n<!-- voice v -->\n\n# Two\n\n<!-- voice default -->\n\nThree.',
    );
    expect(taken.map((line) => [line.text, line.pauseMs, line.voice])).toEqual([
      ['One.', 1500, undefined],
      ['Two', undefined, 'v'],
      ['Three.', undefined, undefined],
    ]);
  });

  it('are found several to a comment block, each with its own place', async () => {
    const { report } = await read('a.md', 'One.\n\n<!-- note\n--> <!-- pause x -->');
    expect(report.faults).toMatchObject([{ row: 4, column: '5' }]);
    expect(report.skipped).toEqual({ comment: 1 });
  });

  it('refuse pauses that add up to more than a line may have', async () => {
    const { report, taken } = await read('a.md', 'One.\n\n<!-- pause 15s -->\n\n<!-- pause 6s -->');
    expect(report.faults).toMatchObject([{ row: 5, column: '1', reason: expect.stringContaining('21000 ms') }]);
    expect(taken[0]?.pauseMs).toBe(15_000);
  });
});
