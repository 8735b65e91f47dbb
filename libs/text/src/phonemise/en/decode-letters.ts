import { backOffAt, endToken, logProbabilityAt, startToken, type LetterModel } from './letter-model';

interface Path {
  context: string;
  score: number;
  tokens: string[];
}

const beamWidth = 16;
const beamDepth = 4;

/** Nodes of a context, of the context without its first token, and so on down to the empty one; -1 where there is none. */
function nodesOf({ ngrams }: LetterModel, context: string): number[] {
  return Array.from({ length: context.length + 1 }, (_, from) => {
    let node = 0;
    for (let at = from; at < context.length; at += 1) {
      node = ngrams.child(node, context.charCodeAt(at));
      if (node === 0) return -1;
    }
    return node;
  });
}

/** log10 of the probability of a token after a context, by the longest stretch of it that the model has. */
function scoreOf(model: LetterModel, contextNodes: readonly number[], token: number): number {
  let weight = 0;
  for (const node of contextNodes) {
    if (node < 0) continue;
    const kept = logProbabilityAt(model, model.ngrams.child(node, token));
    if (kept !== undefined) return weight + kept;
    weight += backOffAt(model, node);
  }
  return weight - 7;
}

function extend(model: LetterModel, paths: readonly Path[], tokens: readonly string[]): Path[] {
  const byContext = new Map<string, Path>();
  for (const path of paths) {
    const contextNodes = nodesOf(model, path.context);
    for (const token of tokens) {
      const score = path.score + scoreOf(model, contextNodes, token.charCodeAt(0));
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
