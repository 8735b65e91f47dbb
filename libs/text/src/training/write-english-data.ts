import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dictionary } from 'cmu-pronouncing-dictionary';
import { packPhones } from '../phonemise/en/arpabet';
import { alignAll } from './align';
import { measureLetterModel } from './measure';
import { trainLetterModel } from './pack-model';
import { firstPronunciations, isHeldOut } from './pronunciations';

// Run from the top: node -r @swc-node/register libs/text/src/training/write-english-data.ts [order] [threshold]
const order = Number(process.argv[2] ?? 8);
const threshold = Number(process.argv[3] ?? 0.75);
const dataDir = join(__dirname, '../../data');
mkdirSync(dataDir, { recursive: true });

const all = firstPronunciations(dictionary);
const words = all.map(({ word, phones }) => `${word} ${packPhones(phones)}`).join('\n');
writeFileSync(join(dataDir, 'cmudict.json'), JSON.stringify({ words }));

const plain = all.filter(({ word }) => /^[a-z']+$/.test(word));
const model = trainLetterModel(alignAll(plain.filter(({ word }) => !isHeldOut(word))), order, threshold);
const packed = JSON.stringify(model);
writeFileSync(join(dataDir, 'letter-to-sound.json'), packed);

const measure = measureLetterModel(
  model,
  plain.filter(({ word }) => isHeldOut(word)),
);
process.stdout.write(`${JSON.stringify({ order, threshold, bytes: Buffer.byteLength(packed), ...measure })}\n`);
