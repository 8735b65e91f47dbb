const initials = 'AA EE OO b c ch d f g h j k l m n p q r s sh t w x y z zh'.split(' ');
const finals =
  'E En a ai an ang ao e ei en eng er i i0 ir ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ui un uo v van ve vn'.split(
    ' ',
  );

/** Every Mandarin symbol of starter-zh: initials, then finals with tones 1-5. */
export const mandarinSymbols: readonly string[] = [
  ...initials,
  ...finals.flatMap((final) => [1, 2, 3, 4, 5].map((tone) => `${final}${tone}`)),
];
