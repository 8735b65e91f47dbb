import { jobSettingsSchema, type Language } from '@voicemill/contracts';
import { compileLexicon } from '@voicemill/text';
import { starterSymbols } from '@voicemill/text/testing';
import { planLine } from './plan-line';
import { prepareFor, type SpokenVoice } from './prepare-for';
import { readLines, type LineToRead, type Reading } from './read-lines';

const voiceOf = (language: Language): SpokenVoice => ({
  packageSha256: language.repeat(32),
  symbols: starterSymbols(language),
  mix: [{ speaker: language, weight: 1 }],
  manifest: { engine: 'sovits-hifigan', bestPhones: 60, maxPhones: 120 },
});
const voices = { en: voiceOf('en'), zh: voiceOf('zh') };

const lineOf = (number: number, text: string, language: Language = 'en'): LineToRead => ({
  line: {
    id: `l${number}`,
    number,
    text,
    language,
    overrides: [],
    speed: null,
    pauseMs: null,
    breakAfter: 'paragraph',
  },
  voice: voices[language],
  lastInChapter: false,
});
const settings = jobSettingsSchema.parse({});
const lexicon = compileLexicon([
  { written: 'mill', language: null, before: '', after: '', notation: 'respelling', value: 'factory' },
]);

/** Far beyond one page, so that it is read in threads. */
const long = Array.from({ length: 120 }, (_, at) =>
  at % 3 === 0
    ? lineOf(at + 1, `第${at}页写着：雨下了${at}天，银行行长还在路上。`.repeat(3), 'zh')
    : lineOf(at + 1, `Line ${at} of the mill: on May ${(at % 30) + 1}, it cost $${at}.50. `.repeat(4)),
);

async function* given(lines: readonly LineToRead[]): AsyncGenerator<LineToRead> {
  for (const line of lines) yield await Promise.resolve(line);
}

async function readAll(lines: readonly LineToRead[], reading: Reading) {
  const all = [];
  for await (const { line, chunks, doubts } of readLines(given(lines), reading)) {
    all.push({ number: line.number, chunks, doubts });
  }
  return all;
}

const readAlone = (lines: readonly LineToRead[], reading: Reading) =>
  lines.map(({ line, voice, lastInChapter }) => {
    const prepared = prepareFor(voice, line, reading.lexicon);
    const chunks = reading.settings ? planLine({ line, prepared, voice, settings, lastInChapter }) : [];
    return { number: line.number, chunks, doubts: prepared.doubts };
  });

describe('lines read in other threads', () => {
  it('come back in order and as they are read alone, with and without a lexicon', async () => {
    for (const reading of [{ settings }, { settings, lexicon }]) {
      expect(await readAll(long, reading)).toEqual(readAlone(long, reading));
    }
    const said = (await readAll(long, { settings, lexicon }))[1]?.chunks.map(({ spoken }) => spoken).join(' ');
    expect(said).toContain('factory');
  });

  it('have no chunks where only doubts are wanted', async () => {
    expect(await readAll(long, {})).toEqual(readAlone(long, {}));
  });

  it('are read here where they are few', async () => {
    const few = long.slice(0, 2);
    expect(await readAll(few, { settings, lexicon })).toEqual(readAlone(few, { settings, lexicon }));
    expect(await readAll([], { settings })).toEqual([]);
  });

  it('are read a few pages ahead only, however long the script is, and no further once nobody wants them', async () => {
    let asked = 0;
    async function* counted(): AsyncGenerator<LineToRead> {
      for await (const line of given(Array.from({ length: 40 }, () => long).flat())) {
        asked += 1;
        yield line;
      }
    }
    for await (const { line } of readLines(counted(), { settings })) {
      expect(line.number).toBe(1);
      break;
    }
    expect(asked).toBeLessThan(long.length * 4);
  });
});
