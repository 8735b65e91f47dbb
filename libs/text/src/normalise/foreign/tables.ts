const pairs = (text: string) => text.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(2)] as const);

/** Latin letters that Unicode does not take apart. */
export const latin = new Map(
  pairs(
    "ß:ss æ:ae œ:oe ø:o ł:l đ:d ð:th þ:th ı:i ĸ:k ŋ:ng ħ:h ŧ:t ƒ:f ə:uh ɛ:e ɔ:o ʃ:sh ʒ:zh ŉ:n ſ:s ǝ:uh ɲ:ny ʻ:' ʼ:'",
  ),
);

/** Russian and its neighbours, as passports write them. */
export const cyrillic = new Map(
  pairs(
    'а:a б:b в:v г:g д:d е:e ё:yo ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya є:ye і:i ї:yi ґ:g ў:w ђ:j ј:y љ:ly њ:ny ћ:ch џ:j ѕ:dz ќ:ky ѓ:gy',
  ),
);

export const greek = new Map(
  pairs('α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o µ:m'),
);

/** One Greek letter alone is a symbol and has an English name. */
export const greekNames = new Map(
  'α:alpha β:beta γ:gamma δ:delta ε:epsilon ζ:zeta η:eta θ:theta ι:iota κ:kappa λ:lambda μ:mu ν:nu ξ:xi ο:omicron π:pi ρ:rho σ:sigma ς:sigma τ:tau υ:upsilon φ:phi χ:chi ψ:psi ω:omega µ:micro'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(2)] as const),
);

/** Hepburn romanisation of hiragana; katakana lie 0x60 higher. */
export const kana = new Map(
  pairs(
    'あ:a い:i う:u え:e お:o か:ka き:ki く:ku け:ke こ:ko が:ga ぎ:gi ぐ:gu げ:ge ご:go さ:sa し:shi す:su せ:se そ:so ざ:za じ:ji ず:zu ぜ:ze ぞ:zo た:ta ち:chi つ:tsu て:te と:to だ:da ぢ:ji づ:zu で:de ど:do な:na に:ni ぬ:nu ね:ne の:no は:ha ひ:hi ふ:fu へ:he ほ:ho ば:ba び:bi ぶ:bu べ:be ぼ:bo ぱ:pa ぴ:pi ぷ:pu ぺ:pe ぽ:po ま:ma み:mi む:mu め:me も:mo や:ya ゆ:yu よ:yo ら:ra り:ri る:ru れ:re ろ:ro わ:wa ゐ:i ゑ:e を:o ん:n ゔ:vu ぁ:a ぃ:i ぅ:u ぇ:e ぉ:o ゃ:ya ゅ:yu ょ:yo ゎ:wa っ:',
  ),
);

/** Initials, medials and finals of Hangul syllables in code order (Revised Romanisation). */
export const hangul = {
  initials: 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' '),
  medials: 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' '),
  finals: ' k k ks n nj nh t l lk lm lb ls lt lp lh m p ps t t ng t t k t p t'.split(' '),
};
