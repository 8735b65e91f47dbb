import type { ClassScores } from './evidence';
import type { Neighbourhood } from './neighbourhood';
import { have, passive, singularPronouns } from './word-classes';

type Special = (near: Neighbourhood) => Partial<ClassScores>;

const pastTimes = /^(?:yesterday|ago|last|once|when|earlier|previously|before|already|after|until|had|was|were|did)$/;
const nowTimes =
  /^(?:every|always|usually|often|today|daily|now|whenever|tomorrow|never|each|sometimes|nowadays|regularly)$/;

/** Whether the sentence around is told in the past: its other verbs say so, or its adverbs of time. */
function toldInThePast(near: Neighbourhood): number {
  let points = 0;
  for (let offset = -12; offset <= 12; offset += 1) {
    const { word, tag } = near.at(offset);
    if (offset === 0 || word === '') continue;
    if (pastTimes.test(word)) points += 1;
    else if (nowTimes.test(word)) points -= 1.5;
    else if (tag === 'past' && /(?:ed|t|d|n|ew|ame|old|ent|ame|ote|oke)$/.test(word)) points += 0.7;
    else if (/^(?:is|are|has|have|will|do|does|can)$/.test(word)) points -= 0.7;
  }
  return Math.max(-3, Math.min(3, points));
}

/** I read, they read: nothing but the time tells. A person who is one alone would say reads. */
const read: Special = (near) => {
  const at = near.beforeAdverbs;
  const subject = near.isSubjectPronoun(at) || near.isPlural(at);
  const time = toldInThePast(near);
  if (passive.has(near.word(at)) || have.has(near.word(at))) return { past: 3 };
  const level = near.beginsNounPhrase(1) ? 1.5 : 0;
  if (subject) return { past: 2 + level + time, verb: 0.5 };
  if (near.at(at).tag === 'noun' && near.isOpenNoun(at)) return { past: 2.5 + time / 3 };
  if (/^(?:widely|well|commonly|most)$/.test(near.word(-1))) return { past: 3 };
  if (near.word(-1) === 'and' || near.word(-1) === ',') return { past: time };
  return { past: time / 3 };
};

const used: Special = (near) => {
  if (near.word(1) !== 'to') return { past: 8 };
  const at = near.beforeAdverbs;
  const before = near.word(at);
  const next = near.at(2);
  if (/^(?:get|gets|got|getting|become|becomes|became|becoming|grow|grew|grown|gotten)$/.test(before))
    return { habit: 8 };
  const verbFollows =
    !near.beginsNounPhrase(2) &&
    !near.isPreposition(2) &&
    !/ing$/.test(next.word) &&
    next.tag !== 'noun' &&
    next.tag !== 'plural';
  if (passive.has(before) || have.has(before)) return verbFollows ? { past: 8 } : { habit: 6 };
  if (near.isSubjectPronoun(at) || singularPronouns.has(before) || before === 'there') return { habit: 8 };
  if (/^(?:commonly|widely|often|mainly|primarily|usually|also|then|being|been)$/.test(near.word(-1)) || before === ',')
    return { past: 6 };
  const thing =
    /^(?:methods?|techniques?|tools?|materials?|process|processes|equipment|money|terms?|words?|names?|data|software|language|system|systems|device|devices|machine|machines|fuel|energy|water|funds?|criteria|instruments?|models?|technology|algorithms?|measure|symbols?|phrase|drugs?|metal|oil|wood|code|strateg(?:y|ies)|approach|formula|procedure|procedures|standard|units?|cards?|keys?|knife|rope|sword|weapon|weapons|file|files|resources|chemicals?)$/;
  if (thing.test(before)) return { past: 5 };
  // A noun phrase behind a verb or a preposition has its verb already: `a bag used to carry letters`.
  for (let offset = at - 1; offset >= at - 4; offset -= 1) {
    if (near.isPreposition(offset) || near.isCopula(offset) || near.at(offset).tag === 'past')
      return { past: near.isCopula(offset) ? 5 : 2.5, habit: 2 };
  }
  return { habit: 5 };
};

/** A wound healed, he wound the clock: before an object or `up` the past of wind, behind an article the noun. */
const wound: Special = (near) => {
  const at = near.beforeAdverbs;
  if (near.isModal(at) || near.word(-1) === 'to') return {};
  const goesOn = /^(?:around|round|up|through|down|its|along|tightly|about|across|into|between|past|back)$/.test(
    near.word(1),
  );
  return { past: goesOn ? 3 : 0, verb: -2, noun: goesOn ? -1 : 1 };
};

/** Behind the noun or a copula it is the verb's form; before a noun or behind `the` the adjective of two syllables. */
const aged: Special = (near) => {
  if (
    near.at(1).tag === 'number' ||
    /^(?:between|over|under|from|to|around|about|just|in|for|by|gracefully)$/.test(near.word(1))
  )
    return { past: 6 };
  return near.isDeterminer(-1) ? { adjective: 3 } : { past: 2 };
};

const learned: Special = (near) => {
  if (near.isDeterminer(-1) || near.isAdjective(-1) || /^(?:very|most|so|more)$/.test(near.word(-1))) {
    const taught = /^(?:behaviou?r|skill|response|helplessness|lesson|word|habit|reflex)/.test(near.word(1));
    return taught ? { past: 5 } : { adjective: 3 };
  }
  return { past: 3.5 };
};

const blessed: Special = (near) =>
  near.isDeterminer(-1) ||
  /^(?:virgin|mother|trinity|sacrament|are|is|be)$/.test(near.word(1)) ||
  /^\p{Lu}/u.test(near.at(0).written)
    ? { adjective: near.isCopula(-1) ? 0 : 3 }
    : { past: 3.5 };

/** Before its noun an adjective, behind `by` or a copula with `by` the participle. */
const twoSyllables: Special = (near) =>
  near.word(1) === 'by' || near.beginsNounPhrase(1) || near.isPreposition(1) ? { past: 4 } : { adjective: 1 };

const close: Special = (near) => {
  const next = near.word(1);
  if (next === 'to' || next === 'together' || next === 'by' || next === 'behind') {
    return near.isModal(-1) || (near.word(-1) === 'to' && near.word(-2) !== 'next')
      ? {}
      : { adjective: 4, adverb: 4, verb: -2 };
  }
  if (next === 'of' || (/^(?:a|the)$/.test(near.word(-1)) && (next === '' || next === ',')))
    return { noun: 3, adjective: -2 };
  if (/^(?:up|down|in|range|enough|proximity)$/.test(next) && !near.isModal(-1) && near.word(-1) !== 'to')
    return next === 'down' ? {} : { adjective: 2, adverb: 2 };
  return near.at(near.beforeAdverbs).tag === 'verb' &&
    /^(?:come|came|stay|stand|sit|get|move|draw|drew|stood|sat|hold|held|keep|kept|follow|followed|pull|pulled)$/.test(
      near.word(-1),
    )
    ? { adverb: 5 }
    : { noun: -1.5 };
};

const live: Special = (near) => {
  const next = near.word(1);
  if (
    /^(?:in|at|there|here|with|on|to|by|through|alone|together|near|up|off|for|under|among|without|within|outside|longer|happily|like|as|and)$/.test(
      next,
    )
  ) {
    return near.isCopula(-1) ||
      near.at(-1).tag === 'past' ||
      /^(?:played|broadcast|performed|shown|aired|recorded|air|play|perform|performing|streamed|seen)$/.test(
        near.word(-1),
      )
      ? { adverb: 3 }
      : { verb: 2.5 };
  }
  if (
    /^(?:better|even|broadcast|aired|shown|televised|recorded|performed|streamed|played|perform|performing|sounds?|album|playing|went|goes|go)$/.test(
      near.word(-1),
    )
  )
    return { adverb: 5 };
  return near.isPlural(-1) && next === '' ? { verb: 3 } : {};
};

const lead: Special = (near) => {
  if (
    /^(?:role|singer|guitar|guitarist|vocals|vocalist|actor|actress|author|time|character|singers|vocal|single|part|roles|by|over|up|in|to)$/.test(
      near.word(1),
    )
  )
    return { verb: 4, adjective: 3 };
  if (/^(?:take|took|takes|taking|taken|early|narrow|first-half)$/.test(near.word(-2)) || near.word(-1) === 'early')
    return { adjective: 3 };
  return {};
};

const invalid: Special = (near) =>
  near.isDeterminer(-1) && !near.isOpenNoun(1) && !near.isAdjective(1) ? { noun: 4 } : { adjective: 3 };

/** Names of towns that are words as well: behind a preposition of place, and not before another name. */
const town: Special = (near) =>
  /^(?:in|at|from|to|near|of|for|around|via|outside|and)$/.test(near.word(-1)) && !/^\p{Lu}/u.test(near.at(1).written)
    ? { name: 2.5 }
    : {};

const upset: Special = (near) => (near.isCopula(near.beforeAdverbs) ? { adjective: 3 } : {});

const resume: Special = (near) =>
  near.isDeterminer(-1) ||
  /^(?:cv|letter|references|employer|job|interview|skills|experience|write|send)/.test(near.word(2))
    ? { noun: 1 }
    : { verb: 1 };

const content: Special = (near) =>
  near.isCopula(near.beforeAdverbs) || (/^(?:with|to)$/.test(near.word(1)) && !near.isDeterminer(-1))
    ? { adjective: 2.5 }
    : { noun: 1 };

const complex: Special = (near) => (near.isOpenNoun(1) || near.isCopula(near.beforeAdverbs) ? { adjective: 1.5 } : {});

const dove: Special = (near) =>
  near.isSubjectPronoun(-1) ||
  singularPronouns.has(near.word(-1)) ||
  /^(?:into|in|off|for|headfirst|down|under|deeper|from|through|over)$/.test(near.word(1))
    ? { past: 3 }
    : { noun: 1.5 };

/** Minute traces, the gap is minute: not behind a number or an article of time, before what can be small or behind a copula. */
const minute: Special = (near) =>
  near.isCopula(near.beforeAdverbs) || /^(?:so|very|too|extremely|relatively|fairly)$/.test(near.word(-1))
    ? { adjective: 3.5 }
    : near.at(-1).tag !== 'number' && near.isOpenNoun(1) && /[^su']s$/.test(near.word(1))
      ? { adjective: 3.5 }
      : {};

const specials: Readonly<Record<string, Special>> = {
  read,
  used,
  wound,
  aged,
  learned,
  blessed,
  close,
  live,
  minute,
  lead,
  upset,
  resume,
  invalid,
  reading: town,
  nice: town,
  mobile: town,
  content,
  complex,
  dove,
  cursed: twoSyllables,
  dogged: twoSyllables,
  crooked: (near) => ({ adjective: near.isPreposition(1) ? 0 : 4 }),
  beloved: (near) =>
    /^(?:by|of)$/.test(near.word(1)) && near.isCopula(near.beforeAdverbs) ? { past: 4 } : { adjective: 3 },
  jagged: () => ({ adjective: 6 }),
  ragged: () => ({ adjective: 6 }),
  legged: (near) => ({ adjective: near.word(1) === 'it' ? 0 : 5 }),
};

/** Points that belong to single words, beside what holds for all of a class. */
export function specialScores(word: string, near: Neighbourhood): Partial<ClassScores> {
  return Object.hasOwn(specials, word) ? specials[word]!(near) : {};
}
