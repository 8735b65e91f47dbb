import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addScores, scoreTasks } from '../../accuracy/score';
import { accuracySuites } from '../../accuracy/suites';
import { starterSymbols } from '../../testing';

const corpusDir = join(__dirname, '../../../corpora/zh');
const firstHashByte = (text: string) => createHash('sha256').update(text).digest()[0]!;

it('reads the Chinese corpus as a careful narrator would: 98 % of all, 95 % of what is hard, no worse on what was held out', () => {
  const suite = accuracySuites.find(({ name }) => name === 'zh')!;
  const symbols = starterSymbols('zh');
  const files = readdirSync(corpusDir).filter((file) => suite.files.test(`zh/${file}`));
  const { all, hard, heldOut, failures } = addScores(
    files.map((file) =>
      scoreTasks(suite.read(readFileSync(join(corpusDir, file), 'utf8'), { symbols }), firstHashByte),
    ),
  );
  const share = ({ right, pairs }: { right: number; pairs: number }) => right / pairs;
  expect(all.pairs).toBeGreaterThan(700);
  expect({ all: share(all) >= 0.98, failures }).toEqual({ all: true, failures: failures.slice(0, 10) });
  expect(share(hard)).toBeGreaterThanOrEqual(0.95);
  expect(share(heldOut)).toBeGreaterThanOrEqual(share(all) - 0.02);
});
