import fc from 'fast-check';
import { lines, read } from '../testing-read';

const srt = `1
00:00:01,000 --> 00:00:03,500
<i>Good morning,</i>
everyone.

2
00:00:04,000 --> 00:00:05,250 X1:40 X2:600
{\\an8}- 早上好！
- 你好。

3
00:01:00,5 --> 00:02:03,004
[door slams]
`;

const vtt = `WEBVTT - a talk
Kind: captions

NOTE nobody speaks
this

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.000 align:start
<v.loud Ada Lovelace>Machines &amp; <c.y>numbers</c>.</v>

00:00:03.000 --> 00:00:04.500
<ruby>漢<rt>hàn</rt></ruby>字
`;

describe('subtitles', () => {
  it('of SubRip are a line each, which knows how long it is to be', async () => {
    const { report, taken } = await read('film.srt', srt);
    expect(report).toMatchObject({
      head: { kind: 'subtitles', title: 'film' },
      rowsRead: 2,
      faults: [],
      skipped: { 'sound-description': 1 },
    });
    expect(taken.map((line) => [line.chapter, line.text, line.targetMs, line.sourceRow])).toEqual([
      ['film', 'Good morning, everyone.', 2500, 2],
      [null, '早上好！你好。', 1250, 7],
    ]);
  });

  it('of WebVTT may name their speakers', async () => {
    const { report, taken } = await read('talk.vtt', vtt);
    expect(report).toMatchObject({ faults: [], skipped: { 'vtt-note': 2 } });
    expect(taken.map((line) => [line.text, line.speaker, line.targetMs])).toEqual([
      ['Machines & numbers.', 'Ada Lovelace', 1000],
      ['漢字', undefined, 1500],
    ]);
  });

  it('may lack the blank line between them', async () => {
    const taken = await lines(
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:02,000 --> 00:00:03,000\nTwo.\n',
    );
    expect(taken.map((line) => line.text)).toEqual(['One.', 'Two.']);
  });

  it('come back as they were written', async () => {
    const cue = fc.record({
      start: fc.integer({ min: 0, max: 100_000_000 }),
      length: fc.integer({ min: 1, max: 3_600_000 }),
      text: fc.constantFrom('Hello.', '你好', 'a < b', '1', '- no', '=1+1', 'one\ntwo'),
    });
    const clock = (ms: number, point: string): string => {
      const two = (value: number): string => `${Math.floor(value)}`.padStart(2, '0');
      return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${point}${`${ms % 1000}`.padStart(3, '0')}`;
    };
    const cues = fc.array(cue, { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(cues, fc.constantFrom('srt', 'vtt'), async (list, kind) => {
        const point = kind === 'srt' ? ',' : '.';
        const blocks = list.map(
          ({ start, length, text }, index) =>
            `${index + 1}\n${clock(start, point)} --> ${clock(start + length, point)}\n${text}\n`,
        );
        const taken = await lines(`a.${kind}`, `${kind === 'vtt' ? 'WEBVTT\n\n' : ''}${blocks.join('\n')}`);
        expect(taken.map(({ targetMs }) => targetMs)).toEqual(list.map(({ length }) => length));
        expect(taken.map(({ text }) => text)).toEqual(
          list.map(({ text }) => text.replace('\n', ' ').replace('- no', 'no')),
        );
      }),
    );
  });

  it.each([
    ['no arrow', '1\n00:00:01,000 00:00:02,000\nOne.\n', 1, 'no times'],
    ['an hour of 61 minutes', '1\n00:61:01,000 --> 00:62:02,000\nOne.\n', 2, 'not the times'],
    ['an end before its start', '1\n00:00:02,000 --> 00:00:01,000\nOne.\n', 2, 'ends before'],
    ['a subtitle of a day', '1\n00:00:00,000 --> 24:00:00,000\nOne.\n', 2, 'longer than an hour'],
    ['words after a blank line', '1\n00:00:00,000 --> 00:00:01,000\nOne.\n\ntwo\n', 5, 'no times'],
  ])('with %s are refused there', async (_, text, row, reason) => {
    const { report } = await read('a.srt', text);
    expect(report.faults).toEqual([
      { file: 'a.srt', row, reason: expect.stringContaining(reason), remedy: expect.any(String) },
    ]);
  });

  it('of WebVTT without its first word are refused', async () => {
    await expect(read('a.vtt', srt)).rejects.toMatchObject({ code: 'script-rejected' });
  });
});
