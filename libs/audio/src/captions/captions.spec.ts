import type { ChapterTimings, TimedLine } from '@voicemill/contracts';
import fc from 'fast-check';
import { captionCues } from './caption-cues';
import { toSrt, toTimingsJson, toVtt } from './caption-files';
import { longestCueMs, styleOf, textWidth } from './caption-style';

/** A line whose words follow each other at `msPerWord`, the way a stitcher times them. */
function timedLine(words: string[], startMs: number, msPerWord = 300, change: Partial<TimedLine> = {}): TimedLine {
  return {
    line: 1,
    row: 2,
    externalId: null,
    text: words.join(' '),
    startMs,
    endMs: startMs + words.length * msPerWord,
    source: 'model',
    gap: false,
    words: words.map((word, at) => ({
      text: word.replace(/[^\p{L}\p{N}]/gu, ''),
      startMs: startMs + at * msPerWord,
      endMs: startMs + (at + 1) * msPerWord,
      phones: [],
    })),
    ...change,
  };
}
const chapterOf = (lines: TimedLine[]): ChapterTimings => ({
  chapter: 1,
  title: 'One',
  durationMs: Math.max(0, ...lines.map(({ endMs }) => endMs)),
  lines,
});
const words = (text: string): string[] => text.split(' ');
const long = words(
  'It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness, ' +
    'it was the epoch of belief, it was the epoch of incredulity.',
);

it('a Chinese character and a picture are two letters wide, an accented letter is one', () => {
  expect(['a', 'é', '灯', '。', '😀', '𠀀', 'a灯b'].map(textWidth)).toEqual([1, 1, 2, 2, 2, 2, 4]);
});

describe('captionCues', () => {
  it('shows a short line as one cue with the times of its speech', () => {
    expect(captionCues([chapterOf([timedLine(words('Hello there, world.'), 1000, 500)])], [250])).toEqual([
      { startMs: 1250, endMs: 2750, lines: ['Hello there, world.'] },
    ]);
  });

  it('splits a long line at its clauses, at word times, into cues that can be read', () => {
    const line = timedLine(long, 500);
    const cues = captionCues([chapterOf([line])], [0], { exactEnds: true });
    expect(cues.length).toBeGreaterThan(1);
    expect(cues[0]?.startMs).toBe(line.startMs);
    expect(cues.at(-1)?.endMs).toBe(line.endMs);
    for (const cue of cues) {
      expect(cue.lines.length).toBeLessThanOrEqual(2);
      for (const text of cue.lines) expect(text.length).toBeLessThanOrEqual(42);
      expect(cue.endMs - cue.startMs).toBeLessThanOrEqual(longestCueMs);
      expect(cue.lines.join(' ')).toMatch(/[,.]$/);
      expect((cue.startMs - line.startMs) % 300).toBe(0);
    }
  });

  it('splits Chinese by characters into single lines of sixteen, and not before a mark', () => {
    const text = '今天我们学习声音的合成，先听一段录音，再看它的波形，最后自己动手做一个 podcast 节目。';
    const characters = [...text].filter((character) => /\p{Script=Han}/u.test(character));
    const line = timedLine(characters, 0, 220, { text });
    const cues = captionCues([chapterOf([line])], [0]);
    expect(
      cues
        .flatMap((cue) => cue.lines)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(text.replaceAll(' ', ''));
    for (const cue of cues) {
      expect(cue.lines.length).toBe(1);
      expect(textWidth(cue.lines[0] ?? '')).toBeLessThanOrEqual(34);
      expect(cue.lines[0]).not.toMatch(/^[，。]/);
    }
  });

  it('shows an estimated line whole: there are no word times to cut it at', () => {
    const cues = captionCues([chapterOf([timedLine(long, 0, 300, { source: 'estimated', words: [] })])], [0]);
    expect(cues.length).toBe(1);
    expect(cues[0]?.lines.join(' ')).toBe(long.join(' '));
  });

  it('lets a hasty cue stay into the silence after it, and no further; or ends it exactly when asked', () => {
    const lines = [timedLine(['Yes.'], 0, 300), timedLine(['No.'], 700, 300)];
    expect(captionCues([chapterOf(lines)], [0]).map(({ endMs }) => endMs)).toEqual([616, 1533]);
    expect(captionCues([chapterOf(lines)], [0], { exactEnds: true }).map(({ endMs }) => endMs)).toEqual([300, 1000]);
  });

  it('shows nothing for a line of which nothing was spoken', () => {
    const pause = timedLine(['***'], 400, 0, { words: [] });
    expect(captionCues([chapterOf([pause])], [0])).toEqual([]);
  });
});

const wordText = fc.stringMatching(/^["(<&]{0,2}[a-zA-Z]{1,14}[,.!?>&-]{0,3}$/);
const lineShape = fc.record({
  words: fc.array(wordText, { minLength: 1, maxLength: 40 }),
  gapMs: fc.integer({ min: 0, max: 900 }),
  msPerWord: fc.integer({ min: 40, max: 900 }),
  estimated: fc.boolean(),
});
const chapters = fc.array(lineShape, { minLength: 1, maxLength: 8 }).map((shapes) => {
  let atMs = 0;
  return chapterOf(
    shapes.map(({ words: written, gapMs, msPerWord, estimated }) => {
      const line = timedLine(written, atMs, msPerWord, estimated ? { source: 'estimated' } : {});
      atMs = line.endMs + gapMs;
      return line;
    }),
  );
});
const times = (file: string): number[][] =>
  [...file.matchAll(/^(\d\d):(\d\d):(\d\d)[.,](\d{3}) --> (\d\d):(\d\d):(\d\d)[.,](\d{3})$/gm)].map((match) => {
    const [h = 0, m = 0, s = 0, ms = 0, h2 = 0, m2 = 0, s2 = 0, ms2 = 0] = match.slice(1).map(Number);
    return [((h * 60 + m) * 60 + s) * 1000 + ms, ((h2 * 60 + m2) * 60 + s2) * 1000 + ms2];
  });

describe('any chapter', () => {
  it('gives cues in order that never overlap', () => {
    fc.assert(
      fc.property(chapters, fc.boolean(), (chapter, exactEnds) => {
        for (const file of [toSrt([chapter], [500], { exactEnds }), toVtt([chapter], [500], { exactEnds })]) {
          let atMs = 0;
          for (const [startMs = 0, endMs = 0] of times(file)) {
            expect(startMs).toBeGreaterThanOrEqual(atMs);
            expect(endMs).toBeGreaterThan(startMs);
            atMs = endMs;
          }
        }
      }),
    );
  });

  it('keeps every word, in order', () => {
    fc.assert(
      fc.property(chapters, (chapter) => {
        const shown = captionCues([chapter], [0]).flatMap((cue) => cue.lines.join(' ').split(' '));
        expect(shown).toEqual(chapter.lines.flatMap(({ text }) => text.split(' ')));
      }),
    );
  });

  it('starts and ends each line with its speech', () => {
    fc.assert(
      fc.property(chapters, (chapter) => {
        const cues = captionCues([chapter], [0], { exactEnds: true });
        for (const { startMs, endMs } of chapter.lines) {
          expect(cues.some((cue) => Math.abs(cue.startMs - startMs) <= 1)).toBe(true);
          expect(cues.some((cue) => Math.abs(cue.endMs - endMs) <= 1)).toBe(true);
        }
      }),
    );
  });

  it('holds no arrow and no bare sign inside a WebVTT text, and can be read back', () => {
    fc.assert(
      fc.property(chapters, (chapter) => {
        const texts = toVtt([chapter], [0])
          .split('\n')
          .filter((row) => !/^\d\d:.* --> /.test(row));
        for (const row of texts) expect(row.replace(/&(amp|lt|gt);/g, '')).not.toMatch(/[&<>]/);
        const shown = texts.slice(1).join(' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
        const written = chapter.lines.flatMap(({ text }) => text.split(' '));
        expect(shown.split(' ').filter(Boolean)).toEqual(written);
        expect(toSrt([chapter], [0]).match(/-->/g)?.length).toBe(captionCues([chapter], [0]).length);
      }),
    );
  });

  it('cues of more than one word obey the rules of reading', () => {
    fc.assert(
      fc.property(chapters, (chapter) => {
        const lines = chapter.lines.filter(({ source }) => source !== 'estimated');
        for (const cue of captionCues([{ ...chapter, lines }], [0], { exactEnds: true })) {
          if (!cue.lines.join(' ').includes(' ')) continue;
          expect(cue.lines.length).toBeLessThanOrEqual(2);
          expect(cue.endMs - cue.startMs).toBeLessThanOrEqual(longestCueMs + 2);
        }
      }),
    );
  });
});

describe('caption files', () => {
  const chapter = chapterOf([timedLine(words('A < B --> C & D'), 3_599_500, 250)]);

  it('writes SubRip', () => {
    expect(toSrt([chapter], [0])).toBe('1\n00:59:59,500 --> 01:00:01,250\nA < B → C & D\n');
  });

  it('writes WebVTT', () => {
    expect(toVtt([chapter], [0])).toBe('WEBVTT\n\n00:59:59.500 --> 01:00:01.250\nA &lt; B --&gt; C &amp; D\n');
  });

  it('writes timings of lines, words and phones in the file, and no words that are a guess', () => {
    const line = timedLine(['Hi'], 100, 200);
    line.words[0]?.phones.push({ phone: 'HH', startMs: 100, endMs: 150.06 });
    const guessed = timedLine(['there'], 400, 200, { source: 'estimated' });
    const file = JSON.parse(toTimingsJson([chapterOf([line]), chapterOf([guessed])], [500, 2000.04])) as {
      chapters: unknown[];
    };
    expect(file).toMatchObject({
      format: 'voicemill-timings/1',
      chapters: [
        {
          title: 'One',
          startMs: 500,
          endMs: 800,
          lines: [
            {
              startMs: 600,
              endMs: 800,
              words: [{ text: 'Hi', startMs: 600, phones: [{ phone: 'HH', endMs: 650.1 }] }],
            },
          ],
        },
        { lines: [{ startMs: 2400, words: [] }] },
      ],
    });
  });

  it('finds the style by what is written', () => {
    expect(styleOf('plain').language).toBe('en');
    expect(styleOf('说 hello').language).toBe('zh');
  });
});
