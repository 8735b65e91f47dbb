import { wordList } from './any-of';

/** Said as words although written in capitals. */
export const acronyms: ReadonlySet<string> = new Set(
  wordList(`
    NASA NATO UNESCO UNICEF OPEC AIDS LASER RADAR SONAR RAM ROM PIN SIM GIF JPEG NAFTA ASEAN FIFA UEFA INTERPOL SWAT SCUBA
    BASIC COVID DOS LAN WAN SARS MERS APEC CAD IKEA LEGO ASAP YOLO NASCAR NASDAQ POTUS SCOTUS FLOTUS FEMA OSHA HIPAA PETA
    MENSA NIMBY AWOL FOMO RAID BIOS CAPTCHA LIDAR BAFTA GAAP WASP MIDI BRICS EBITDA NORAD TASER ZIP ICE
    GULAG SALT START SETI CERN RICO SOAP REST JSON YAML STEM DARPA
  `),
);

/** Words of two to four letters that people write in capitals for emphasis; other short capitals are letters. */
export const shortWords: ReadonlySet<string> = new Set(
  wordList(`
    THE AND NOT YOU ALL BUT FOR ARE YES NO SO MY ME WE HE SHE HIS HER ON IN OF TO OR AN AS AT BY DO GO IF IS OUR OUT ONE TWO
    TEN WHY HOW NOW NEW OLD CAN DID HAD HAS HIM ITS MAY MEN SAY SEE TOO USE WAS WAY WHO END BIG BAD GET GOT LET MAN PUT RUN
    TOP TRY ANY DAY FEW OFF OWN RED SIX STOP OH AM BE UP MAX CAR SUN JOB LIE DIE FUN HOT WAR LAW MOM DAD BOY GOD SEX EAT CRY
    WIN LOW BUY PAY ART SKY SEA BED BOX CUP EGG GUN HIT KEY LEG MAP NET OIL PEN TEA TOY ADD AGO ASK CUT DOG EAR EYE FAR FIX
    FLY HEY LOT MAD NOR POP RAW SAD SAW SET SHY SIR SIT SON TAX TIE VIA YET ZOO AIR FREE ARM BAR BAT BEE BET BIT COW FAN FAT
    FLU FOG HAT LOG MUD MIX NUT ODD OWL PAN PET PIE PIG RAT RIB ROW RUG SPY TAP TIP WEB WET YOUR HER HUH WOW AH MAD BUG TED
  `),
);

/** Pronounceable ones that are letters all the same. */
export const letterNames: ReadonlySet<string> = new Set(
  wordList(`
    HTML HTTP HTTPS IEEE NAACP UCLA ESPN ISBN YMCA YWCA NCAA OECD ACLU AARP USAF USDA USPS USMC USAA ICBM LGBT LGBTQ UNHCR
    ROTC ADHD RSVP USSR
  `),
);

/** Letters said with a name of their own. */
export const specialLetters: Readonly<Record<string, string>> = {
  NAACP: 'N double A C P',
  NCAA: 'N C double A',
  AAA: 'triple A',
  IEEE: 'I triple E',
  WWW: 'W W W',
  MR: 'mister',
  MRS: 'missus',
};

/** Degrees and other initialisms that are written with small letters. */
export const mixedCase: Readonly<Record<string, string>> = {
  PhD: 'P H D',
  WWII: 'World War two',
  WWI: 'World War one',
  PhDs: "P H D's",
  DPhil: 'D phil',
  MSc: 'M S C',
  BSc: 'B S C',
  EdD: 'E D D',
  PsyD: 'P S Y D',
  LLM: 'L L M',
  IPv4: 'I P V four',
  IPv6: 'I P V six',
  pH: 'P H',
  mRNA: 'M R N A',
  tRNA: 'T R N A',
  NaCl: 'N A C L',
  NaOH: 'N A O H',
  HCl: 'H C L',
  KCl: 'K C L',
  CaO: 'C A O',
  MgO: 'M G O',
  ZnO: 'Z N O',
  AgCl: 'A G C L',
  LiCl: 'L I C L',
  NaF: 'N A F',
  KBr: 'K B R',
  DoD: 'D O D',
  DoJ: 'D O J',
  IoT: 'I O T',
  VoIP: 'voip',
  Ctrl: 'control',
  Cmd: 'command',
  WiFi: 'Wi Fi',
  Wifi: 'Wi Fi',
};
