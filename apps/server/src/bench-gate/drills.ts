import type { Utterance } from './orders';
import { pick } from './random';

const wordsInDrill = 12;

/**
 * Utterances of words in no order, each word as likely as any other: sentences hold some syllables a thousand times and
 * others hardly ever, and a classifier has to know them all. In Mandarin a word is one syllable here.
 */
export function drillsOf(utterances: readonly Utterance[], count: number, random: () => number): Utterance[] {
  return languagesOf(utterances).flatMap((own) => {
    const words = [...new Map(own.flatMap(pieces).map((phones) => [phones.join(' '), phones])).values()];
    const share = Math.round((count * own.length) / utterances.length);
    return Array.from({ length: share }, () => drill(own[0]!, words, random));
  });
}

function drill(like: Utterance, words: readonly string[][], random: () => number): Utterance {
  const said = Array.from({ length: wordsInDrill }, () => pick(words, random));
  const phones = ['PAU', ...said.flatMap((word, at) => (at === 5 ? [...word, ','] : word)), '.'];
  return { ...like, text: phones.join(' '), phones, words: [] };
}

function languagesOf(utterances: readonly Utterance[]): Utterance[][] {
  const languages = new Set(utterances.map(({ language }) => language));
  return [...languages].map((language) => utterances.filter((utterance) => utterance.language === language));
}

/** The words of English; the syllables (initial and final) of Mandarin. */
function pieces({ language, phones, words }: Utterance): string[][] {
  return words.flatMap(({ from, to }) => {
    const own = phones.slice(from, to);
    if (language === 'en') return [own];
    return own.flatMap((phone, at) => (/\d$/.test(phone) && at > 0 ? [[own[at - 1]!, phone]] : []));
  });
}
