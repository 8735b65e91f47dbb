/** One character's reading on its way through sandhi; `word` counts the words of the phrase. */
export interface ReadSyllable {
  character: string;
  syllable: string;
  tone: number;
  word: number;
}

const digitsAndPlaces = /[零〇一二三四五六七八九幺]/;
const ordinalNouns = /[月号日楼班等级]/;

/** 一 keeps its first tone in ordinals, among digits and at the end of a word or phrase. */
function keepsFirstTone(phrase: readonly ReadSyllable[], at: number): boolean {
  const before = phrase[at - 1];
  const after = phrase[at + 1];
  if (after === undefined) return true;
  if (
    before !== undefined &&
    (before.character === '第' || digitsAndPlaces.test(before.character) || before.character === '十')
  )
    return true;
  if (digitsAndPlaces.test(after.character) || ordinalNouns.test(after.character) || after.character === '点')
    return true;
  return before !== undefined && before.word === phrase[at]!.word && after.word !== phrase[at]!.word;
}

function toneOfYi(phrase: readonly ReadSyllable[], at: number): number {
  const [before, after] = [phrase[at - 1], phrase[at + 1]];
  if (before !== undefined && before.character === after?.character) return 5;
  if (keepsFirstTone(phrase, at)) return 1;
  return after!.tone === 4 || after!.character === '个' ? 2 : 4;
}

function toneOfBu(phrase: readonly ReadSyllable[], at: number): number {
  const [before, after] = [phrase[at - 1], phrase[at + 1]];
  if (before !== undefined && before.character === after?.character) return 5;
  return after?.tone === 4 ? 2 : 4;
}

/**
 * Inside words first, by their own tones: 展览馆 2-2-3; then over word borders, from the end, by what came out: of 我|很|好 the
 * adverb leans on its adjective, 3-2-3.
 */
function changeThirdTones(phrase: ReadSyllable[]): void {
  const isThird = phrase.map(({ tone }) => tone === 3);
  phrase.forEach((here, at) => {
    if (isThird[at] && isThird[at + 1] && here.word === phrase[at + 1]!.word) here.tone = 2;
  });
  for (let at = phrase.length - 2; at >= 0; at -= 1) {
    const [here, next] = [phrase[at]!, phrase[at + 1]!];
    if (here.word !== next.word && here.tone === 3 && next.tone === 3) here.tone = 2;
  }
}

/** Tones as spoken: 一 and 不 by what follows, third tones before third tones. Returns new syllables. */
export function applySandhi(phrase: readonly ReadSyllable[]): ReadSyllable[] {
  const spoken = phrase.map((syllable, at) => {
    if (syllable.character === '一' && syllable.tone === 1) return { ...syllable, tone: toneOfYi(phrase, at) };
    if (syllable.character === '不' && syllable.tone === 4) return { ...syllable, tone: toneOfBu(phrase, at) };
    return { ...syllable };
  });
  changeThirdTones(spoken);
  return spoken;
}
