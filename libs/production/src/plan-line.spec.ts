import { jobSettingsSchema } from '@voicemill/contracts';
import type { LineEntity } from '@voicemill/db';
import { defaultSliceLimits, prepareLine } from '@voicemill/text';
import type { ResolvedVoice } from '@voicemill/voices';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planLine, type PlannedChunk } from './plan-line';

const manifest = JSON.parse(readFileSync(join(__dirname, '../../../voices/starter-en/voice.json'), 'utf8'));
const voice = {
  manifest,
  packageSha256: 'a'.repeat(64),
  symbols: new Set<string>(manifest.symbols),
  mix: [{ speaker: 'slt', weight: 1 }],
} as unknown as ResolvedVoice;

interface Given {
  text: string;
  line?: Partial<LineEntity>;
  settings?: object;
  lastInChapter?: boolean;
  hardCharacters?: number;
}

function plan({ text, line, settings, lastInChapter = false, hardCharacters }: Given): PlannedChunk[] {
  const limits = {
    ...defaultSliceLimits.en,
    ...(hardCharacters ? { hardCharacters, targetCharacters: hardCharacters } : {}),
  };
  return planLine({
    line: { id: 'l', number: 1, text, pauseMs: null, speed: null, breakAfter: 'paragraph', ...line } as LineEntity,
    prepared: prepareLine(text, { language: 'en', symbols: voice.symbols, limits }),
    voice,
    settings: jobSettingsSchema.parse(settings ?? {}),
    lastInChapter,
  });
}

describe('the plan of a line', () => {
  it('covers the line to the letter and pauses by what ends', () => {
    const text = 'Good morning, everybody in the room today. When does the next train to Oxford leave?';
    const chunks = plan({ text });
    expect(chunks.map((chunk) => chunk.text).join('')).toBe(text);
    expect(chunks.map((chunk) => chunk.pauseAfterMs)).toEqual([450, 700]);
    expect(new Set(chunks.map((chunk) => chunk.takeKey)).size).toBe(2);
  });

  it("lets the row's own pause and speed win, and leaves the chapter's last pause to the delivery", () => {
    expect(plan({ text: 'Listen.', line: { pauseMs: 3000 } })[0]?.pauseAfterMs).toBe(3000);
    expect(plan({ text: 'Listen.', lastInChapter: true, line: { pauseMs: 3000 } })[0]?.pauseAfterMs).toBe(0);
    expect(plan({ text: 'Listen.', line: { speed: 0.8 } })[0]?.recipe?.speed).toBeCloseTo(0.8);
    expect(plan({ text: 'Listen.', settings: { speed: 1.2 } })[0]?.recipe?.speed).toBe(1.2);
  });

  it('scales the pauses that it chooses, but not those that the row gives', () => {
    const text = 'Good morning, everybody in the room today. When does the next train to Oxford leave?';
    const pausesOf = (pauseScale: number, pauseMs: number | null = null) =>
      plan({ text, line: { pauseMs }, settings: { pauseScale } }).map((chunk) => chunk.pauseAfterMs);
    expect(pausesOf(1.5)).toEqual([675, 1050]);
    expect(pausesOf(0.25, 800)).toEqual([113, 800]);
    expect(plan({ text: '***', settings: { pauseScale: 2 } })[0]?.pauseAfterMs).toBe(3000);
  });

  it('makes a counted pause of a line with nothing to say', () => {
    expect(plan({ text: '***' })).toMatchObject([{ text: '***', takeKey: null, recipe: null, pauseAfterMs: 1500 }]);
  });

  it('speaks context over a cut inside a sentence and not without pad_seconds', () => {
    const given = {
      text: 'However little known the feelings of such a man may be on his first entering a place.',
      hardCharacters: 45,
    };
    const [first] = plan(given);
    const [bare] = plan({ ...given, settings: { padSeconds: 0 } });
    expect(first?.recipe?.keepTo).toBeLessThan(first?.recipe?.phones.length ?? 0);
    expect(bare?.recipe?.keepTo).toBe(bare?.recipe?.phones.length);
    expect(first?.takeKey).not.toBe(bare?.takeKey);
  });

  it('points every word at phones that its take keeps', () => {
    for (const { words, recipe } of plan({
      text: 'However little known the feelings of such a man may be here.',
      hardCharacters: 30,
    })) {
      const kept = (recipe?.keepTo ?? 0) - (recipe?.keepFrom ?? 0);
      for (const word of words) expect(word.phoneTo).toBeLessThanOrEqual(kept);
      expect(words.length).toBeGreaterThan(0);
    }
  });
});
