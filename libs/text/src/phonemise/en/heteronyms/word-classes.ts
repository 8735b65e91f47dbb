const words = (list: string) => new Set(list.split(' '));

/** Closed classes of English, small letters, apostrophes straight. What is not here is told by the tagger. */
export const determiners = words(
  "the a an my your his its our their no every each another this these those that some any both either neither whose which what all such half several many few more most much less enough her one's",
);
/** Determiners that are also whole noun phrases or adverbs, and so tell less about the next word. */
export const looseDeterminers = words(
  'this these those that some any both all her many few more most much less enough which what',
);
export const prepositions = words(
  'of in on at by with from for into onto under over about through without against during between among within despite upon toward towards across behind beyond near after before since until per via than like unlike above below beside amid off as except along around concerning regarding out up down inside outside',
);
export const modals = words(
  "will would can could may might must shall should cannot can't won't wouldn't couldn't shouldn't mustn't needn't might'nt shan't i'll you'll he'll she'll it'll we'll they'll who'll that'll there'll i'd you'd he'd she'd we'd they'd don't doesn't didn't do did does",
);
export const subjectPronouns = words('i we they you who');
export const singularPronouns = words(
  'he she it that which who everyone everybody someone somebody nobody anyone this one what',
);
export const objectPronouns = words(
  'me him them us it you her myself himself herself itself themselves ourselves yourself yourselves everyone everything something anything nothing somebody someone anyone',
);
export const copulas = words(
  "is are was were be been being am isn't aren't wasn't weren't i'm you're we're they're he's she's it's that's there's who's what's seem seems seemed become becomes became feel feels felt look looks looked remain remains remained stay stays stayed sound sounds sounded appear appears appeared get gets got getting keep keeps kept",
);
export const finiteAuxiliaries = words(
  "is are was were am has have had will would can could may might must shall should does did isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't doesn't didn't",
);
export const have = words(
  "have has had having i've you've we've they've haven't hasn't hadn't he'd she'd they'd we'd i'd you'd",
);
export const passive = words(
  "is are was were be been being am isn't aren't wasn't weren't i'm you're we're they're he's she's it's get gets got getting",
);
export const degrees = words(
  'very too so more most quite rather as how extremely fairly pretty less least equally really highly almost perfectly completely totally utterly',
);
/** Adverbs that may stand between an auxiliary or a subject and its verb. */
export const middleAdverbs = words(
  "not never always often usually also just still already ever only even soon then now rarely seldom sometimes hardly barely actually simply probably currently both all n't",
);
/** Verbs that take an object and a bare infinitive. */
export const bareInfinitiveVerbs = words(
  "let lets make makes made making help helps helped helping see saw watch watched hear heard have had let's lets",
);
/** What takes `to` as a preposition: `due to research`, `access to record`. */
export const takesToNoun = words(
  'due according thanks subject response addition contrast regard relation devoted committed contribute contributes contributed lead leads led attributed access opposed opposition exposure exposed prior next close similar relative addicted key damage answer solution approach return returned returning reference attention limited introduction leading contributing equal owing amounted used alternative attached linked related resistance resistant back up',
);
export const ordinals = words('first second third fourth fifth last next previous same final own other only new old');
