import type { TakeRecipe } from '@voicemill/db';
import { takeKey } from './take-key';

const recipe: TakeRecipe = {
  phones: ['PAU', 'HH', 'AY1', '.'],
  mix: [
    { speaker: 'slt', weight: 0.6 },
    { speaker: 'rms', weight: 0.4 },
  ],
  speed: 1,
  pitchSemitones: 0,
  noiseScale: 0.5,
  keepFrom: 0,
  keepTo: 4,
};
const identity = { packageSha256: 'a'.repeat(64), recipe, redraw: 0 };

describe('the key of a take', () => {
  it('is the same for the same words, whatever order the mix was written in', () => {
    const turned = { ...recipe, mix: [...recipe.mix].reverse() };
    expect(takeKey({ ...identity, recipe: turned })).toBe(takeKey(identity));
    expect(takeKey(identity)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, Partial<typeof identity>]>([
    ['voice package', { packageSha256: 'b'.repeat(64) }],
    ['redraw', { redraw: 1 }],
    ['phones', { recipe: { ...recipe, phones: ['PAU', 'HH', 'OW1', '.'] } }],
    ['speaker', { recipe: { ...recipe, mix: [{ speaker: 'slt', weight: 1 }] } }],
    ['glide', { recipe: { ...recipe, mixTo: [{ speaker: 'rms', weight: 1 }] } }],
    ['speed', { recipe: { ...recipe, speed: 1.1 } }],
    ['pitch', { recipe: { ...recipe, pitchSemitones: 1 } }],
    ['noise', { recipe: { ...recipe, noiseScale: 0.4 } }],
    ['kept part', { recipe: { ...recipe, keepTo: 3 } }],
  ])('changes with the %s', (_what, change) => {
    expect(takeKey({ ...identity, ...change })).not.toBe(takeKey(identity));
  });

  it('is for ever what it was for a voice without stretches, and changes with any part of them', () => {
    expect(takeKey(identity)).toBe('9e6fe738c8aa8ab37a1558feb3bf9abc39571c56cd4c494c66d539b1885d882a');
    const stretch = { language: 'zh' as const, text: '好', phones: ['h', 'ao3'], word2ph: [2] };
    const keys = [stretch, { ...stretch, text: '号' }, { ...stretch, word2ph: null }].map((each) =>
      takeKey({ ...identity, recipe: { ...recipe, stretches: [each] } }),
    );
    expect(new Set([...keys, takeKey(identity)]).size).toBe(4);
  });

  it('cannot be made the same by moving a symbol from one phone to the next', () => {
    const glued = { ...recipe, phones: ['PAU', 'HHAY1', '', '.'] };
    expect(takeKey({ ...identity, recipe: glued })).not.toBe(takeKey(identity));
  });
});
