import type { Language, LexiconEntry } from '@voicemill/contracts';
import type { EntryChecks } from './lexicon-file';

type Sound = Pick<LexiconEntry, 'value'> & { notation: string; preferred: boolean };
interface Lexeme {
  row: number;
  language: Language | null;
  before: string;
  after: string;
  graphemes: string[];
  sounds: Sound[];
}

const notationOfAlphabet: Readonly<Record<string, string>> = {
  ipa: 'ipa',
  'x-pinyin': 'pinyin',
  'x-arpabet': 'arpabet',
};
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** `en-GB` and `zh-Hans` are languages of ours; any other tag, `mul` among them, is taken for all lines. */
function languageOf(tag: string | undefined): Language | null {
  const primary = tag?.toLowerCase().split('-')[0];
  return primary === 'en' || primary === 'zh' ? primary : null;
}

/** Takes what the XML parser meets in a PLS file, and hands each lexeme on when it closes. */
export class PlsReading {
  /** Why the file is none that can be read; nothing after it counts. */
  refused: { reason: string; remedy: string } | undefined;
  isLexicon = false;
  /** Offset of what the parser is at. */
  positionOf: () => number = () => 0;
  private alphabet = 'ipa';
  private language: Language | null = null;
  private lexeme: Lexeme | undefined;
  private sound: { alphabet: string | undefined; preferred: boolean } = { alphabet: undefined, preferred: false };
  private words = '';
  private readonly lineEnds: number[] = [];
  private length = 0;

  constructor(private readonly checks: EntryChecks) {}

  /** What is about to be parsed, for its line ends. */
  give(piece: string): void {
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) this.lineEnds.push(this.length + at);
    this.length += piece.length;
  }

  private get row(): number {
    const position = this.positionOf();
    let [low, high] = [0, this.lineEnds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lineEnds[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }

  onprocessinginstruction(name: string): void {
    if (!name.toLowerCase().startsWith('!')) return;
    this.refused ??= {
      reason: 'The file has a document type, which may hide entities.',
      remedy: 'Delete the <!DOCTYPE ...> and write every character as itself.',
    };
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    const element = localName(name);
    this.words = '';
    if (element === 'lexicon') {
      this.isLexicon = true;
      this.alphabet = attributes['alphabet'] ?? 'ipa';
      this.language = languageOf(attributes['xml:lang']);
    } else if (element === 'lexeme') {
      const language = 'xml:lang' in attributes ? languageOf(attributes['xml:lang']) : this.language;
      const { 'vm:before': before = '', 'vm:after': after = '' } = attributes;
      this.lexeme = { row: this.row, language, before, after, graphemes: [], sounds: [] };
    } else if (element === 'phoneme' || element === 'alias') {
      const alphabet = element === 'alias' ? undefined : (attributes['alphabet'] ?? this.alphabet);
      this.sound = { alphabet, preferred: attributes['prefer'] === 'true' };
    }
  }

  ontext(text: string): void {
    this.words += text;
  }

  onclosetag(name: string, implied: boolean): void {
    if (implied) {
      const reason = `The element <${name}> is never closed.`;
      this.checks.faults.add({ row: this.row, column: localName(name), reason, remedy: `Close it: </${name}>.` });
    }
    const element = localName(name);
    const words = this.words.trim().replace(/\s+/g, ' ');
    if (element === 'grapheme') this.lexeme?.graphemes.push(words);
    else if (element === 'alias') this.addSound(words, 'respelling');
    else if (element === 'phoneme') this.addSound(words, this.sound.alphabet ?? this.alphabet);
    else if (element === 'lexeme') this.endLexeme();
    this.words = '';
  }

  private addSound(value: string, alphabet: string): void {
    const notation = notationOfAlphabet[alphabet] ?? alphabet;
    this.lexeme?.sounds.push({ value, notation, preferred: this.sound.preferred });
  }

  /** The preferred pronunciation, else the first one (PLS 1.0, 4.9). */
  private endLexeme(): void {
    const { lexeme } = this;
    this.lexeme = undefined;
    if (!lexeme) return;
    const { row, language, before, after, graphemes, sounds } = lexeme;
    const sound = sounds.find(({ preferred }) => preferred) ?? sounds[0];
    const column = sound?.notation === 'respelling' ? 'alias' : 'phoneme';
    const columns = { written: 'grapheme', value: column, notation: 'alphabet' };
    for (const written of graphemes.length > 0 ? graphemes : ['']) {
      const fields = {
        written,
        language,
        before,
        after,
        value: sound?.value ?? '',
        notation: sound?.notation ?? 'ipa',
      };
      this.checks.take({ row, columns, fields: fields as Record<keyof LexiconEntry, string | null> });
    }
  }
}
