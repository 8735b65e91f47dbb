import type { RecipeStretch, TakeRecipe } from '@voicemill/db';
import type { PreparedSlice } from '@voicemill/text';
import type { SpokenVoice } from './prepare-for';
import { withContext } from './slice-context';

/** What is spoken for a slice, as its recipe says it. */
export interface SpokenSlice {
  recipe: Pick<TakeRecipe, 'phones' | 'keepFrom' | 'keepTo' | 'stretches'>;
  /** Added to an index into the slice's phones gives the index into the kept ones. */
  keptShift: number;
}

/**
 * The phones of slice `index` of a line in the order in which a voice speaks them. A voice that draws codes says the slice
 * alone: it tells no durations, so words that were spoken as context could not be cut off again, and its reference sets
 * the melody.
 */
export function spokenSlice(
  slices: PreparedSlice[],
  index: number,
  padSeconds: number,
  { manifest }: Pick<SpokenVoice, 'manifest'>,
): SpokenSlice {
  const seconds = manifest.engine === 'gpt-sovits' ? 0 : padSeconds;
  const { keptShift, ...phones } = withContext(slices, index, seconds, manifest.maxPhones);
  const stretches = slices[index]?.stretches?.map(recipeStretch);
  return { recipe: { ...phones, ...(stretches ? { stretches } : {}) }, keptShift };
}

/** Without ids: the voice numbers its symbols itself. */
function recipeStretch({ language, text, phones, word2ph }: RecipeStretch): RecipeStretch {
  return { language, text, phones, word2ph };
}
