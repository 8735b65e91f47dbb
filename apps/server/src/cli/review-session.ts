import { settlesGroup, type DoubtGroup, type Pronunciation, type StoredEntry } from '@voicemill/contracts';
import { isFault, readPronunciation } from '@voicemill/text';
import { AppError } from '@voicemill/platform';
import { describeGroup, help, keyedCandidates, type Standing } from './review-words';

/** Where a person's answers come from; null: nothing more will come. */
export interface Answers {
  /** One key: a digit, a letter, or `enter`. */
  key(): Promise<string | null>;
  /** A line of text. */
  line(question: string): Promise<string | null>;
}

export interface SessionWork {
  decide(group: DoubtGroup, choice: Pronunciation, standing: Standing): Promise<StoredEntry>;
  /** Has a candidate spoken; resolves to the path of the sound. */
  speak(group: DoubtGroup, choice: Pronunciation): Promise<string>;
  print(text: string): void;
  colour: boolean;
}

export interface SessionEnd {
  decided: number;
  /** Groups that are still open. */
  open: number;
}

/** Leads a person through the open doubts, key by key. What is decided is stored at once: nothing is lost by leaving. */
export class ReviewSession {
  private open: DoubtGroup[];
  private skipped = 0;
  private decided = 0;
  private readonly standing: Standing;

  constructor(
    groups: readonly DoubtGroup[],
    private readonly answers: Answers,
    private readonly work: SessionWork,
    manner: Pick<Standing, 'everywhere' | 'workspace'>,
  ) {
    this.open = [...groups];
    this.standing = { ...manner, done: 0, of: groups.length };
  }

  async run(): Promise<SessionEnd> {
    this.work.print(help);
    for (let group = this.open[this.skipped]; group; group = this.open[this.skipped]) {
      this.standing.done = this.standing.of - this.open.length + this.skipped;
      this.work.print(`\n${describeGroup(group, this.standing, this.work.colour)}`);
      if (!(await this.ask(group))) break;
    }
    return { decided: this.decided, open: this.open.length };
  }

  /** Until something has become of the group; false: the person leaves. */
  private async ask(group: DoubtGroup): Promise<boolean> {
    for (;;) {
      const key = await this.answers.key();
      if (key === null || key === 'q') return false;
      const candidate = key === 'enter' ? group.candidates[0] : this.candidateOf(group, key);
      if (candidate !== undefined) {
        if (await this.settle(group, { notation: group.notation, value: candidate })) return true;
      } else if (key === 's') {
        this.skipped += 1;
        return true;
      } else if (key === 'a' || key === 'w') {
        const switched = key === 'a' ? 'everywhere' : 'workspace';
        this.standing[switched] = !this.standing[switched];
        return true;
      } else if (key === 'p') await this.hear(group);
      else if (key === 'e') {
        if (await this.typed(group)) return true;
      } else this.work.print(help);
    }
  }

  private candidateOf({ candidates }: DoubtGroup, key: string): string | undefined {
    return /^[1-9]$/.test(key) ? candidates.slice(0, keyedCandidates)[Number(key) - 1] : undefined;
  }

  private async typed(group: DoubtGroup): Promise<boolean> {
    const written = (await this.answers.line(`   ${group.written} is said: `))?.trim();
    return written ? this.settle(group, pronunciationOf(written, group)) : false;
  }

  private async settle(group: DoubtGroup, choice: Pronunciation): Promise<boolean> {
    try {
      const entry = await this.work.decide(group, choice, this.standing);
      const open = this.open.filter((other) => other.id !== group.id && !settlesGroup(entry, other));
      // Those that were skipped lie before the one that is asked about.
      const passed = new Set(this.open.slice(0, this.skipped).map(({ id }) => id));
      this.skipped = open.filter(({ id }) => passed.has(id)).length;
      this.open = open;
      this.decided += 1;
      this.work.print(`   ${group.written} is read ${choice.value}.`);
      return true;
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      this.work.print(`   ${error.message} ${error.remedy ?? ''}`);
      return false;
    }
  }

  private async hear(group: DoubtGroup): Promise<void> {
    const asked = await this.answers.line('   hear which (number, or Enter for the guess): ');
    if (asked === null) return;
    const value = this.candidateOf(group, asked.trim()) ?? group.candidates[0] ?? '';
    try {
      this.work.print(`   ${value}: ${await this.work.speak(group, { notation: group.notation, value })}`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.work.print(`   ${error.message} ${error.remedy ?? ''}`);
    }
  }
}

/** What was typed, in the notation of the candidates if it is one of those, else as other words. */
function pronunciationOf(written: string, { notation }: DoubtGroup): Pronunciation {
  const marked = /^(pinyin|arpabet|ipa|respelling|py|say):(.+)$/.exec(written);
  if (marked) {
    const short = { py: 'pinyin', say: 'respelling' } as const;
    const name = marked[1] as keyof typeof short | Pronunciation['notation'];
    return { notation: name === 'py' || name === 'say' ? short[name] : name, value: (marked[2] ?? '').trim() };
  }
  const own = { notation, value: written };
  return isFault(readPronunciation(own)) ? { notation: 'respelling', value: written } : own;
}
