import { createHash } from 'node:crypto';
import type { RecipeStretch, TakeRecipe } from '@voicemill/db';

/** What decides a take's samples besides the recipe: the voice package (its hash covers every model file). */
export interface TakeIdentity {
  packageSha256: string;
  recipe: TakeRecipe;
  /** 0; raised by one to have the same words spoken anew. */
  redraw: number;
}

/**
 * The content address of a take: SHA-256, as hex, over a canonical text of everything that decides its samples and
 * of nothing else. No row, job or chunk id goes in, so the same words make the same take everywhere.
 */
export function takeKey({ packageSha256, recipe, redraw }: TakeIdentity): string {
  const canonical = JSON.stringify([
    'voicemill-take/1',
    packageSha256,
    recipe.phones,
    writtenMix(recipe.mix),
    Number(recipe.speed.toFixed(4)),
    Number(recipe.pitchSemitones.toFixed(4)),
    Number(recipe.noiseScale.toFixed(4)),
    recipe.keepFrom,
    recipe.keepTo,
    redraw,
    // Only where there are any: the keys of all other takes stay what they were.
    ...(recipe.stretches ? [recipe.stretches.map(writtenStretch)] : []),
    ...(recipe.mixTo ? [{ mixTo: writtenMix(recipe.mixTo) }] : []),
  ]);
  return createHash('sha256').update(canonical).digest('hex');
}

const writtenMix = (mix: TakeRecipe['mix']): unknown[] =>
  [...mix]
    .sort((a, b) => (a.speaker < b.speaker ? -1 : 1))
    .map(({ speaker, weight }) => [speaker, Number(weight.toFixed(6))]);

const writtenStretch = ({ language, text, phones, word2ph }: RecipeStretch): unknown[] => [
  language,
  text,
  phones,
  word2ph,
];
