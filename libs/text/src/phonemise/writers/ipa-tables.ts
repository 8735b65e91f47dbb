/** General American, as the Handbook of the IPA and Merriam-Webster's key relate to ARPAbet. */
export const englishIpa: Readonly<Record<string, string>> = {
  AA: 'ɑ',
  AE: 'æ',
  AH: 'ʌ',
  AO: 'ɔ',
  AW: 'aʊ',
  AY: 'aɪ',
  EH: 'ɛ',
  ER: 'ɝ',
  EY: 'eɪ',
  IH: 'ɪ',
  IY: 'i',
  OW: 'oʊ',
  OY: 'ɔɪ',
  UH: 'ʊ',
  UW: 'u',
  AH0: 'ə',
  ER0: 'ɚ',
  B: 'b',
  CH: 'tʃ',
  D: 'd',
  DH: 'ð',
  F: 'f',
  G: 'ɡ',
  HH: 'h',
  JH: 'dʒ',
  K: 'k',
  L: 'l',
  M: 'm',
  N: 'n',
  NG: 'ŋ',
  P: 'p',
  R: 'ɹ',
  S: 's',
  SH: 'ʃ',
  T: 't',
  TH: 'θ',
  V: 'v',
  W: 'w',
  Y: 'j',
  Z: 'z',
  ZH: 'ʒ',
};

const pairs = (list: string) => Object.fromEntries(list.split(' ').map((pair) => pair.split('=')));

/** Standard Chinese (Lee and Zee 2003), initials; y and w are glides, which close vowels swallow. */
export const initialIpa: Readonly<Record<string, string>> = pairs(
  'AA= EE= OO= b=p p=pʰ m=m f=f d=t t=tʰ n=n l=l g=k k=kʰ h=x j=tɕ q=tɕʰ x=ɕ zh=ʈʂ ch=ʈʂʰ sh=ʂ r=ɻ z=ts c=tsʰ s=s y=j w=w',
);

/** Finals, as the starter voices name them (i0 after z c s, ir after zh ch sh r, v for ü, E and En after y). */
export const finalIpa: Readonly<Record<string, string>> = pairs(
  'a=a o=o e=ɤ E=ɛ ai=ai ei=ei ao=au ou=ou an=an En=ɛn en=ən ang=aŋ eng=əŋ ong=ʊŋ er=ɚ i=i i0=ɹ̩ ir=ɻ̩ ia=ja ie=jɛ iao=jau iu=jou ian=jɛn iang=jaŋ in=in ing=iŋ iong=jʊŋ u=u ua=wa uo=wo uai=wai ui=wei uan=wan un=wən uang=waŋ v=y ve=ɥɛ van=ɥɛn vn=yn',
);

/** Tone letters of Chao; the light tone has none. */
export const toneLetters: Readonly<Record<string, string>> = pairs('1=˥ 2=˧˥ 3=˨˩˦ 4=˥˩ 5=');
