import { PassThrough } from 'node:stream';
import type { DoubtGroup, Pronunciation, StoredEntry } from '@voicemill/contracts';
import { InvalidInput } from '@voicemill/platform';
import { lineAnswers } from './review-answers';
import { ReviewSession } from './review-session';
import { describeGroup, type Standing } from './review-words';

const group = (written: string, fields: Partial<DoubtGroup> = {}): DoubtGroup => ({
  id: `${written} ${fields.before ?? ''}`,
  kind: 'polyphone',
  written,
  before: '',
  after: '',
  notation: 'pinyin',
  candidates: ['xing2', 'hang2'],
  count: 2,
  places: [{ line: 3, language: 'zh', text: `他${written}了`, start: 1, end: 1 + written.length }],
  ...fields,
});
type Decided = [string, Pronunciation, Pick<Standing, 'everywhere' | 'workspace'>];

/** Runs a session over lines as a person types them. */
async function session(groups: DoubtGroup[], typed: string[]) {
  const decided: Decided[] = [];
  const printed: string[] = [];
  const spoken: string[] = [];
  const input = new PassThrough();
  input.end(typed.map((line) => `${line}\n`).join(''));
  const answers = lineAnswers(input, new PassThrough().resume());
  const work = {
    decide: (of: DoubtGroup, choice: Pronunciation, { everywhere, workspace }: Standing) => {
      if (choice.value === 'refused') return Promise.reject(new InvalidInput('It is none.', { remedy: 'Try again.' }));
      decided.push([of.written, choice, { everywhere, workspace }]);
      const { before, after } = everywhere ? { before: '', after: '' } : of;
      return Promise.resolve({ written: of.written, before, after } as StoredEntry);
    },
    speak: (_of: DoubtGroup, { value }: Pronunciation) => {
      spoken.push(value);
      return Promise.resolve('/tmp/sample.wav');
    },
    print: (text: string) => void printed.push(text),
    colour: false,
  };
  const end = await new ReviewSession(groups, answers, work, { everywhere: false, workspace: false }).run();
  answers.close();
  return { end, decided, spoken, printed: printed.join('\n') };
}

describe('a review in the terminal', () => {
  it('keeps guesses by Enter, chooses by number, and takes what is typed', async () => {
    const groups = ['行', '长', '重', 'read'].map((written) => group(written));
    const { end, decided, printed } = await session(groups, ['', '2', 'e', 'py: chong2', 'e', 'red']);
    expect(decided.map(([written, choice]) => [written, choice.notation, choice.value])).toEqual([
      ['行', 'pinyin', 'xing2'],
      ['长', 'pinyin', 'hang2'],
      ['重', 'pinyin', 'chong2'],
      ['read', 'respelling', 'red'],
    ]);
    expect(end).toEqual({ decided: 4, open: 0 });
    expect(printed).toContain('4/4  read');
  });

  it('skips, leaves, and says what is left', async () => {
    const groups = ['一', '二', '三', '四'].map((written) => group(written));
    const { end, decided, printed } = await session(groups, ['s', '1', 's', 'q']);
    expect([end, decided.map(([written]) => written)]).toEqual([{ decided: 1, open: 3 }, ['二']]);
    expect(printed).toContain('4/4  四');
    expect((await session(groups, ['1'])).end).toEqual({ decided: 1, open: 3 });
  });

  it('asks no more about what a decision for everywhere has settled too, whether skipped before or not', async () => {
    const groups = [
      group('行', { before: '银' }),
      group('长'),
      group('行', { before: '一' }),
      group('行', { before: '不' }),
    ];
    const { end, decided } = await session(groups, ['s', '1', 'a', 'w', '2']);
    expect(decided.at(-1)?.[2]).toEqual({ everywhere: true, workspace: true });
    expect(end).toEqual({ decided: 2, open: 0 });
  });

  it('asks again after a key that means nothing, a candidate that there is not, and a refusal', async () => {
    const { end, printed } = await session([group('行')], ['x', '7', 'e', 'refused', 'e', '', '1']);
    expect(end).toEqual({ decided: 1, open: 0 });
    expect(printed).toContain('It is none. Try again.');
  });

  it('has the guess or another candidate spoken', async () => {
    const { spoken, printed, end } = await session([group('行')], ['p', '2', 'p', '', '2']);
    expect([spoken, end.decided]).toEqual([['hang2', 'xing2'], 1]);
    expect(printed).toContain('hang2: /tmp/sample.wav');
  });

  it('shows the word in its line, by colour or by brackets', () => {
    const standing = { done: 0, of: 9, everywhere: false, workspace: false };
    expect(describeGroup(group('行'), standing, false)).toContain(
      '1/9  行: a character with several readings, 2 places',
    );
    expect(describeGroup(group('行'), standing, false)).toContain('line 3: 他[行]了');
    expect(describeGroup(group('行'), standing, true)).toContain('他\u001b[1;7m行\u001b[0m了');
  });
});
