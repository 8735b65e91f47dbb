import { endToken, startToken, type LetterModel } from './letter-model';

interface Path {
  context: string;
  score: number;
  tokens: string[];
}

const beamWidth = 16;
const beamDepth = 4;

function scoreOf(model: LetterModel, context: string, token: string): number {
  let weight = 0;
  for (let rest = context; ; rest = rest.slice(1)) {
    const kept = model.logProbability.get(rest + token);
    if (kept !== undefined) return weight + kept;
    if (rest === '') return weight - 7;
    weight += model.backOff.get(rest) ?? 0;
  }
}

function extend(model: LetterModel, paths: readonly Path[], tokens: readonly string[]): Path[] {
  const byContext = new Map<string, Path>();
  for (const path of paths) {
    for (const token of tokens) {
      const score = path.score + scoreOf(model, path.context, token);
      const context = (path.context + token).slice(1 - model.order);
      const rival = byContext.get(context);
      if (rival === undefined || rival.score < score)
        byContext.set(context, { context, score, tokens: [...path.tokens, token] });
    }
  }
  const ranked = Array.from(byContext.values()).sort((a, b) => b.score - a.score);
  const floor = (ranked[0]?.score ?? 0) - beamDepth;
  return ranked.slice(0, beamWidth).filter((path) => path.score >= floor);
}

/**
 * Most probable phones of a word in a-z and ' by beam search over the joint n-gram model
 * (the approach of Bisani and Ney 2008). Letters outside the model are passed over; may be empty for such words only.
 */
export function decodeLetters(model: LetterModel, word: string): string[] {
  let paths: Path[] = [{ context: startToken, score: 0, tokens: [] }];
  for (const letter of word) {
    const tokens = model.tokensOfLetter.get(letter);
    if (tokens !== undefined) paths = extend(model, paths, tokens.slice(0, 32));
  }
  const [best] = extend(model, paths, [endToken]);
  return (best?.tokens ?? []).flatMap((token) => model.phonesOfToken.get(token) ?? []);
}
