import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreLettersToSound } from './letter-score';
import { polyphoneSuite } from './polyphone-suite';
import { scoreTasks } from './score';

const firstHashByte = (text: string) => createHash('sha256').update(text).digest()[0]!;

it('95 of 100 polyphones of the corpus are read as meant, and as many of the fifth that nobody tuned on', () => {
  const tsv = readFileSync(join(__dirname, '../../corpora/zh/polyphones.tsv'), 'utf8');
  const tasks = polyphoneSuite.read(tsv, { symbols: new Set() });
  const { all, heldOut } = scoreTasks(tasks, firstHashByte);
  expect(new Set(tasks.map(({ subject }) => subject)).size).toBeGreaterThan(60);
  expect(all.pairs).toBeGreaterThan(300);
  expect(all.right / all.pairs).toBeGreaterThan(0.95);
  expect(heldOut.right / heldOut.pairs).toBeGreaterThan(0.95);
});

it('a polyphone is found by its occurrence in the sentence, through numbers and English', () => {
  const row = (reading: string) =>
    `sentence\tcharacter\toccurrence\treading\tlevel\n5行 OK，他行。\t行\t2\t${reading}\t\n`;
  const [task] = polyphoneSuite.read(row('xing2'), { symbols: new Set() });
  expect([task!.given(), task!.subject]).toEqual(['xing2', '行']);
  const [missing] = polyphoneSuite.read(row('xing2').replace('\t2\t', '\t3\t'), { symbols: new Set() });
  expect(missing!.given()).toBe('not a character of the sentence');
});

it('unseen words are scored as held out, every one a question', () => {
  const { all, heldOut } = scoreLettersToSound(100);
  expect(heldOut).toEqual(all);
  expect(all.pairs).toBeGreaterThan(100);
  expect(all.right / all.pairs).toBeGreaterThan(0.6);
});
