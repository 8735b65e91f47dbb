import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { characterReadings } from './character-table';
import { packWords } from './pack-words';
import { readSources } from './read-sources';

// Run from the top with the unpacked npm packages nodejieba@3.5.8 (word list, MIT) and @pinyin-pro/data@1.3.1 (readings, ISC):
// node -r @swc-node/register libs/text/src/training/zh/write-mandarin-data.ts NODEJIEBA_FOLDER PINYIN_DATA_FOLDER
const [, , jieba, pinyinData] = process.argv;
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(pinyinData!, 'json', file), 'utf8'));

const words = readSources(
  readFileSync(join(jieba!, 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8'),
  readJson('complete.json') as Record<string, [string, number]>,
);
const characters = characterReadings(words);
const byReadings = new Map<string, string>();
for (const [character, readings] of characters) {
  const key = readings.join(' ');
  byReadings.set(key, (byReadings.get(key) ?? '') + character);
}
const data = {
  words: packWords(words, characters),
  characters: Object.fromEntries(Array.from(byReadings).sort(([a], [b]) => (a < b ? -1 : 1))),
  simplified: Object.entries(readJson('traditional.json') as Record<string, string>)
    .map(([from, to]) => from + to)
    .join(''),
};
const packed = JSON.stringify(data);
writeFileSync(join(__dirname, '../../../data/mandarin.json'), `${packed}\n`);
process.stdout.write(`${Buffer.byteLength(packed)} bytes, ${data.words.split('\n').length} words\n`);
