import fc from 'fast-check';
import { cueAt, readCaptions, type Cue } from './captions';

const vtt = `WEBVTT

NOTE made for a lesson

1
00:00:00.500 --> 00:00:02.000 line:90%
Good morning,
<i>class</i> &amp; guests.

00:03.000 --> 00:04.250
你好。
`;

it('reads WebVTT with header, notes, settings, short times and marks', () => {
  expect(readCaptions(vtt)).toEqual([
    { startMs: 500, endMs: 2000, text: 'Good morning,\nclass & guests.' },
    { startMs: 3000, endMs: 4250, text: '你好。' },
  ]);
});

it('reads SRT with commas and Windows line ends', () => {
  const srt = '\uFEFF1\r\n01:00:00,500 --> 01:00:02,000\r\nOne.\r\n\r\n2\r\n01:00:03,000 --> 01:00:04,000\r\nTwo.\r\n';
  expect(readCaptions(srt).map(({ startMs, text }) => [startMs, text])).toEqual([
    [3_600_500, 'One.'],
    [3_603_000, 'Two.'],
  ]);
});

it('finds no cues in what is no captions', () => {
  expect(readCaptions('')).toEqual([]);
  expect(readCaptions('a --> b\nno times')).toEqual([]);
});

it('keeps the last cue that has begun, as a plain scan would', () => {
  const starts = fc.uniqueArray(fc.nat(10_000), { maxLength: 40 }).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(starts, fc.nat(11_000), (list, atMs) => {
      const cues: Cue[] = list.map((startMs) => ({ startMs, endMs: startMs + 10, text: '' }));
      expect(cueAt(cues, atMs)).toBe(list.filter((startMs) => startMs <= atMs).length - 1);
    }),
  );
});
