import type { WordClass } from './heteronym-table';
import type { Neighbourhood } from './neighbourhood';
import {
  bareInfinitiveVerbs,
  degrees,
  looseDeterminers,
  objectPronouns,
  ordinals,
  passive,
  have,
  singularPronouns,
  takesToNoun,
} from './word-classes';

export type ClassScores = Record<WordClass, number>;

/** One thing seen in the neighbourhood, and what it speaks for (about a factor of e each point). */
type Evidence = (near: Neighbourhood) => Partial<ClassScores> | undefined;

const isThirdPerson = (near: Neighbourhood) => /s$/.test(near.word(0)) && !/ss$/.test(near.word(0));

const determinerBefore: Evidence = (near) => {
  if (!near.isDeterminer(-1)) return undefined;
  const loose = looseDeterminers.has(near.word(-1));
  const strength = loose ? 2 : 4;
  const beforeNoun = near.isOpenNoun(1) && near.word(1) !== 'to';
  return {
    noun: strength,
    adjective: strength - (beforeNoun ? -0.5 : near.isAdjective(1) ? 1 : 3),
    verb: loose ? 0 : -3,
    past: beforeNoun ? 1 : -2,
  };
};

const prepositionBefore: Evidence = (near) =>
  near.isPreposition(-1)
    ? { noun: 3, adjective: near.isOpenNoun(1) ? 2.5 : 0.5, verb: -2, past: near.word(-1) === 'as' ? 1 : -1 }
    : undefined;

const toBefore: Evidence = (near) => {
  if (near.word(-1) !== 'to') return undefined;
  if (takesToNoun.has(near.word(-2)) && !near.beginsNounPhrase(1)) return { noun: 3, verb: 2 };
  return near.word(1) === 'of' ? { noun: 2, verb: 1 } : { verb: 5, adjective: -1, past: -2 };
};

const modalBefore: Evidence = (near) => {
  const at = near.beforeAdverbs;
  if (near.isModal(at)) return { verb: at === -1 ? 5 : 4.5, past: -3 };
  const subject = objectPronouns.has(near.word(-1)) || near.isSubjectPronoun(-1) || singularPronouns.has(near.word(-1));
  if (subject && near.isModal(at - 1)) return { verb: 5, past: -4 };
  return undefined;
};

/** Did the new rules record ..., how do farmers use ...: an auxiliary, a noun phrase, and then the verb. */
const questionBefore: Evidence = (near) => {
  if (!near.isOpenNoun(-1) && near.at(-1).tag !== 'number') return undefined;
  for (let offset = -2; offset >= -6; offset -= 1) {
    const word = near.word(offset);
    if (word === '' || word === ',') return undefined;
    if (near.isModal(offset)) {
      const before = near.word(offset - 1);
      return before === '' || before === ',' || /^(?:how|when|where|why|what|who|and|but|which)$/.test(before)
        ? { verb: 4, past: -3 }
        : undefined;
    }
  }
  return undefined;
};

const subjectBefore: Evidence = (near) => {
  const at = near.beforeAdverbs;
  if (near.isSubjectPronoun(at)) return { verb: 4, past: 3.5 };
  if (singularPronouns.has(near.word(at)) && near.word(at) !== 'this') {
    return isThirdPerson(near) ? { verb: 4, noun: -1 } : { verb: 1, past: 4 };
  }
  return undefined;
};

/** Scientists record ..., roads wind through ...: a plural noun, then a verb without -s. A singular one asks for -s. */
const nounBefore: Evidence = (near) => {
  const at = near.beforeAdverbs;
  if (!near.isOpenNoun(at) && !near.isPlural(at)) return undefined;
  const agrees = near.isPlural(at) !== isThirdPerson(near);
  const next = near.word(1);
  const goesOn =
    near.beginsNounPhrase(1) ||
    (near.isPreposition(1) && next !== 'of') ||
    /^(?:to|when|if|because|while|so|that)$/.test(next);
  // Behind a preposition or a verb a noun is no subject: `about family conflicts`.
  const isSubject = !near.isPreposition(at - 1) && near.at(at - 1).tag !== 'verb' && near.at(at - 1).tag !== 'gerund';
  if (!isSubject) return { past: 1, noun: 1.5, verb: agrees && near.isPlural(at) ? 1 : 0 };
  return { past: 1.5, adjective: -1, ...(agrees ? { verb: goesOn ? 2.5 : 1.2 } : { noun: 1 }) };
};

const objectAfter: Evidence = (near) =>
  near.beginsNounPhrase(1)
    ? { verb: 2.5, past: 1, noun: near.at(1).tag === 'number' ? 0 : -1, adjective: -2 }
    : undefined;

const thatAfter: Evidence = (near) => (/^(?:that|whether|how|why)$/.test(near.word(1)) ? { verb: 1 } : undefined);

const nounAfter: Evidence = (near) =>
  near.isOpenNoun(1) && !near.beginsNounPhrase(1) ? { adjective: 1.5, noun: 0.3, verb: 0.3 } : undefined;

const ofAfter: Evidence = (near) => (near.word(1) === 'of' ? { noun: 2.5, verb: -1 } : undefined);

const predicateAfter: Evidence = (near) =>
  near.isAuxiliary(near.isAdverb(1) ? 2 : 1)
    ? { noun: 2, verb: -2, adjective: -1 }
    : near.at(1).tag === 'past' || near.at(1).tag === 'verb'
      ? { noun: 1.5, verb: -1 }
      : undefined;

const copulaBefore: Evidence = (near) => {
  const at = near.beforeAdverbs;
  if (!near.isCopula(at)) return undefined;
  const isPassive = passive.has(near.word(at));
  return { adjective: 4, past: isPassive ? 4 : 1, verb: -3, noun: 0.5 };
};

const haveBefore: Evidence = (near) => {
  const at = near.beforeAdverbs;
  if (have.has(near.word(at))) return { past: 5, noun: 2, verb: -1.5, adjective: 1 };
  // Have you read it, had she ever wound it: asked, the person stands between.
  const person = near.isSubjectPronoun(at) || singularPronouns.has(near.word(at));
  return person && /^(?:have|has|had|haven't|hasn't|hadn't)$/.test(near.word(at - 1))
    ? { past: 6, verb: -3 }
    : undefined;
};

const degreeBefore: Evidence = (near) =>
  degrees.has(near.word(-1)) || (/ly$/.test(near.word(-1)) && near.at(-1).tag === 'adverb')
    ? { adjective: 2.5, adverb: 2, verb: 0.5, past: 0.5 }
    : undefined;

const adjectiveBefore: Evidence = (near) => {
  if (!near.isAdjective(-1) && !ordinals.has(near.word(-1))) return undefined;
  const inPhrase =
    near.isDeterminer(-2) || near.isPreposition(-2) || near.isAdjective(-2) || degrees.has(near.word(-2));
  return { noun: inPhrase ? 3.5 : 2, adjective: near.isOpenNoun(1) ? 2 : 0, verb: inPhrase ? -2 : 0 };
};

/** The tax import record, its jet engine exhaust: nouns pile up behind a determiner. */
const compoundBefore: Evidence = (near) =>
  near.at(-1).tag === 'noun' && near.isOpenNoun(-1) && !isThirdPerson(near) && !near.beginsNounPhrase(1)
    ? { noun: near.isDeterminer(-2) || near.isAdjective(-2) || near.isPreposition(-2) ? 1.5 : 0.7 }
    : undefined;

const verbBefore: Evidence = (near) => {
  const { tag } = near.at(-1);
  const isClosed = near.isAuxiliary(-1) || near.isCopula(-1) || near.isModal(-1);
  return !isClosed && (tag === 'verb' || tag === 'past' || tag === 'gerund')
    ? { noun: 2, adjective: 1, verb: -1.5 }
    : undefined;
};

const numberBefore: Evidence = (near) => (near.at(-1).tag === 'number' ? { noun: 3, verb: -1 } : undefined);

/** Please record ..., Read the book: an order. */
const orderBefore: Evidence = (near) => {
  if (/^(?:please|let's)$/.test(near.word(-1))) return { verb: 4 };
  const opens = near.opensSentence || (near.word(-1) === ',' && near.beginsNounPhrase(1));
  if (!opens) return undefined;
  if (isThirdPerson(near)) return { noun: 1 };
  return near.beginsNounPhrase(1) ? { verb: 2.5 } : { noun: 0.5 };
};

const causativeBefore: Evidence = (near) => {
  for (const offset of [-2, -3, -4]) {
    if (bareInfinitiveVerbs.has(near.word(offset)) && !have.has(near.word(offset))) {
      const object = objectPronouns.has(near.word(-1)) || (near.isOpenNoun(-1) && offset < -1);
      return object ? { verb: objectPronouns.has(near.word(-1)) ? 4 : 1.8, past: -1 } : undefined;
    }
  }
  return undefined;
};

/** To cut and record ..., will read and object: what is joined by a conjunction is of one kind. */
const joinedBefore: Evidence = (near) => {
  if (!/^(?:and|or|but|then)$/.test(near.word(-1))) return undefined;
  for (let offset = -2; offset >= -8; offset -= 1) {
    if (near.word(offset) === '') break;
    if (near.word(offset) === 'to' || near.isModal(offset))
      return {
        verb: near.beginsNounPhrase(1) || near.isPreposition(1) ? 2.5 : 1,
        noun: near.at(-2).tag === 'noun' ? 1 : 0,
      };
  }
  const { tag } = near.at(-2);
  if (near.isAdjective(-2) || near.isCopula(-3)) return { adjective: 2 };
  if (tag === 'past') return { past: 2 };
  if (tag === 'verb') return { verb: 1.5 };
  return near.isOpenNoun(-2) ? { noun: 1.2 } : undefined;
};

const taggedAs: Evidence = (near) => {
  const { tag } = near.at(0);
  if (tag === 'noun' || tag === 'plural') return { noun: 1.6 };
  if (tag === 'verb') return { verb: 1.6 };
  if (tag === 'past') return { past: 1.2 };
  return tag === 'adjective' ? { adjective: 1.6 } : tag === 'adverb' ? { adverb: 1.2 } : undefined;
};

const capital: Evidence = (near) => {
  const { written } = near.at(0);
  if (!/^\p{Lu}/u.test(written)) return { name: -6 };
  return near.opensSentence ? { name: 0 } : { name: 4 };
};

const all: readonly Evidence[] = [
  determinerBefore,
  prepositionBefore,
  toBefore,
  modalBefore,
  questionBefore,
  subjectBefore,
  nounBefore,
  objectAfter,
  thatAfter,
  nounAfter,
  ofAfter,
  predicateAfter,
  copulaBefore,
  haveBefore,
  degreeBefore,
  adjectiveBefore,
  compoundBefore,
  verbBefore,
  numberBefore,
  orderBefore,
  causativeBefore,
  joinedBefore,
  taggedAs,
  capital,
];

/** How much the neighbourhood speaks for each word class; only differences mean anything. */
export function classScores(near: Neighbourhood): ClassScores {
  const scores: ClassScores = { noun: 0, verb: 0, past: 0, adjective: 0, adverb: 0, name: 0, habit: 0 };
  for (const evidence of all) {
    for (const [name, points] of Object.entries(evidence(near) ?? {})) scores[name as WordClass] += points;
  }
  return scores;
}
