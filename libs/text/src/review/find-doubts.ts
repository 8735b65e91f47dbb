import type { VoicedToken } from '../phonemise/voice-tokens';
import type { Doubt } from './doubt';

const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text);

/** What is said next to a token, over blanks only; '' at a mark or an edge. Longer neighbours are cut: entries hold 40 characters. */
function neighbour(line: string, tokens: readonly VoicedToken[], at: number, step: 1 | -1): string {
  for (let next = at + step; next >= 0 && next < tokens.length; next += step) {
    const { start, end, pause, units } = tokens[next]!;
    const written = line.slice(start, end);
    if (units.length > 0) return step === 1 ? written.slice(0, 20) : written.slice(-20);
    if (pause !== 'none' || written.trim() !== '') return '';
  }
  return '';
}

/** A word's readings: each candidate of its one uncertain character or word in its place. */
function wordCandidates({ units }: VoicedToken): string[] {
  const at = units.findIndex(({ certain }) => !certain);
  const { reading, candidates } = units[at]!;
  const others = candidates.filter((candidate) => candidate !== reading);
  return [reading, ...others].map((candidate) =>
    units.map((unit, index) => (index === at ? candidate : unit.reading)).join(' '),
  );
}

type Found = Pick<Doubt, 'kind' | 'candidates' | 'notation'>;

function doubtOf(token: VoicedToken): Found | undefined {
  if (token.alternatives.length > 0) {
    return { kind: 'number', candidates: [token.spoken, ...token.alternatives], notation: 'respelling' };
  }
  // A respelling is somebody's decision already, however unknown its words are.
  if (token.forced !== null || token.units.every(({ certain }) => certain)) return undefined;
  if (token.units.every(({ text }) => isHan(text))) {
    return { kind: 'polyphone', candidates: wordCandidates(token), notation: 'pinyin' };
  }
  // Of what is said in several words, the words themselves are beyond doubt.
  if (token.units.length > 1) return undefined;
  const candidates = wordCandidates(token);
  return { kind: candidates.length > 1 ? 'heteronym' : 'unknown-word', candidates, notation: 'arpabet' };
}

/** The readings of a line that are guesses, in order. Linear in the tokens. */
export function findDoubts(line: string, tokens: readonly VoicedToken[]): Doubt[] {
  return tokens.flatMap((token, at) => {
    const found = doubtOf(token);
    if (found === undefined) return [];
    const { start, end } = token;
    const [before, after] = [neighbour(line, tokens, at, -1), neighbour(line, tokens, at, 1)];
    return [{ ...found, written: line.slice(start, end), start, end, before, after }];
  });
}
