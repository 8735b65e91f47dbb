import fc from 'fast-check';
import { changesOf, differenceOf, type LineChange, type LineNumbers } from './difference';
import { pairSimilar } from './pair-similar';

/** A line as `text` or `id:text` or `text@voice`. */
interface Line {
  id?: string;
  text: string;
  voice?: string;
}
const read = (written: string): Line => {
  const [, id, text = '', voice] = /^(?:(\w+):)?([^@]*)(?:@(.*))?$/.exec(written) ?? [];
  return { id, text, voice };
};

/** Numbers lines as the database does: equal keys, equal numbers. */
function numbered(old: Line[], next: Line[]): [LineNumbers, LineNumbers] {
  const known = new Map<string, number>();
  const numberOf = (key: string): number => known.get(key) ?? (known.set(key, known.size), known.size - 1);
  const numbersOf = (lines: Line[]): LineNumbers => ({
    whole: Int32Array.from(lines, (line) => numberOf(`whole ${JSON.stringify(line)}`)),
    text: Int32Array.from(lines, ({ text }) => numberOf(`text ${text}`)),
    id: Int32Array.from(lines, ({ id }) => (id === undefined ? -1 : numberOf(`id ${id}`))),
  });
  return [numbersOf(old), numbersOf(next)];
}

async function changes(old: Line[], next: Line[]): Promise<LineChange[]> {
  const [mine, theirs] = numbered(old, next);
  const textsOf = (lines: Line[], at: number[]): string[] => at.map((line) => lines[line]?.text ?? '');
  const difference = await differenceOf(mine, theirs, (oldLines, newLines) =>
    Promise.resolve(
      pairSimilar(textsOf(old, oldLines), textsOf(next, newLines)).map(([i, j]) => [
        oldLines[i] as number,
        newLines[j] as number,
      ]),
    ),
  );
  return [...changesOf(difference)];
}

/** Makes the new revision out of the old one and the changes; `next` is asked only for what the changes bring. */
function applied(old: Line[], next: Line[], list: LineChange[]): Line[] {
  const gone = new Set(list.map(({ oldLine }) => oldLine));
  const brought = new Map(list.flatMap((change) => (change.newLine === null ? [] : [[change.newLine, change]])));
  const staying = old.filter((_, at) => !gone.has(at + 1));
  const result: Line[] = [];
  while (staying.length > 0 || brought.has(result.length + 1)) {
    const change = brought.get(result.length + 1);
    if (change === undefined) result.push(staying.shift() as Line);
    else if (change.kind === 'moved') result.push(old[(change.oldLine ?? 0) - 1] as Line);
    else result.push(next[(change.newLine ?? 0) - 1] as Line);
  }
  return result;
}

const brief = async (old: string[], next: string[]): Promise<string[]> =>
  (await changes(old.map(read), next.map(read))).map(
    ({ kind, oldLine, newLine }) => `${kind} ${oldLine ?? ''}>${newLine ?? ''}`,
  );

const words = ['The ship', 'sails', 'at dawn.', 'Nobody', 'waves', 'from', 'the pier.', '***'];
const line = fc.record({
  text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((list) => list.join(' ')),
  voice: fc.option(fc.constantFrom('slt', 'rms'), { nil: undefined }),
  id: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
});
const script = fc.array(line, { maxLength: 12 });

describe('the difference of two revisions', () => {
  it('applied to the old one gives the new one, and mentions each line once', async () => {
    await fc.assert(
      fc.asyncProperty(script, script, async (old, next) => {
        const list = await changes(old, next);
        expect(applied(old, next, list)).toEqual(next);
        for (const side of ['oldLine', 'newLine'] as const) {
          const mentioned = list.map((change) => change[side]).filter((number) => number !== null);
          expect(new Set(mentioned).size).toBe(mentioned.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of edits to a long script names the edited lines and no other', async () => {
    const edits = fc.uniqueArray(fc.nat(1999), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(edits, async (edited) => {
        const old = Array.from({ length: 2000 }, (_, at) => ({ text: `Line ${at} says what it says.` }));
        const next = old.map((one, at) => (edited.includes(at) ? { text: `${one.text} And more.` } : one));
        expect((await changes(old, next)).map(({ kind, newLine }) => [kind, newLine])).toEqual(
          [...edited].sort((a, b) => a - b).map((at) => ['changed', at + 1]),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('counts the lines that stay between two changes', async () => {
    const list = await changes(
      ['1', '2', '3', '4', '5', '6'].map(read),
      ['1', '2', '4', 'x', 'y', '5', '6', 'z'].map(read),
    );
    expect(list.map(({ kind, unchangedBefore }) => [kind, unchangedBefore])).toEqual([
      ['removed', 2],
      ['added', 1],
      ['added', 0],
      ['added', 2],
    ]);
  });

  it('is nothing for the same lines', async () => {
    expect(await brief(['a:One.', 'Two.'], ['a:One.', 'Two.'])).toEqual([]);
    expect(await brief([], [])).toEqual([]);
  });

  it('tells a changed line from one removed beside one added', async () => {
    expect(await brief(['One.', 'The cat sat down.', 'End.'], ['One.', 'The cat sat up.', 'End.'])).toEqual([
      'changed 2>2',
    ]);
    expect(await brief(['One.', 'The cat sat down.', 'End.'], ['One.', 'Quite new.', 'End.'])).toEqual([
      'removed 2>',
      'added >2',
    ]);
    const grown = ['One.', 'Inserted before.', 'The cat sat up.', 'End.'];
    expect(await brief(['One.', 'The cat sat down.', 'End.'], grown)).toEqual(['added >2', 'changed 2>3']);
    expect(await brief(['我们去公园。', '天气很好。'], ['我们去大公园。', '天气很好。'])).toEqual(['changed 1>1']);
  });

  it('knows a line by its text when its voice changes, and by its id when its text does', async () => {
    expect(await brief(['One.', 'Two.'], ['One.@slt', 'Two.@slt'])).toEqual(['changed 1>1', 'changed 2>2']);
    expect(await brief(['a:Alpha.', 'b:Beta.'], ['a:Omega 1.', 'b:Psi 2.'])).toEqual(['changed 1>1', 'changed 2>2']);
  });

  it('finds lines that moved', async () => {
    const old = ['Intro.', 'A 1.', 'A 2.', 'A 3.', 'B 1.', 'B 2.'];
    const next = ['Intro.', 'B 1.', 'B 2.', 'A 1.', 'A 2.', 'A 3.'];
    expect(await brief(old, next)).toEqual(['moved 5>2', 'moved 6>3']);
  });

  it('of two large scripts without anything in common pairs lines one by one, in no time', async () => {
    const [old, next] = ['old', 'new'].map((side) => Array.from({ length: 50_000 }, (_, at) => read(`${side} ${at}`)));
    const list = await changes(old ?? [], next ?? []);
    expect(list).toHaveLength(50_000);
    expect(list[49_999]).toMatchObject({ kind: 'changed', oldLine: 50_000, newLine: 50_000 });
  });
});
