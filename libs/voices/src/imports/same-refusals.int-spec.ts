import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { importVoice, type SpeechError, type WrittenDetails } from '@voicemill/speech';
import { wavOf, zipOf, type PackedFile } from '@voicemill/speech/testing';
import type { VoiceImportDetails } from '@voicemill/contracts';
import { details, ImportBench, voiceFiles } from '../testing/import-bench';
import { phoneWriter } from './phone-writer';

let bench: ImportBench;
let loose: PackedFile[];
let packed: PackedFile[];
beforeAll(async () => {
  bench = await ImportBench.open();
  [loose, packed] = [await voiceFiles('loose'), await voiceFiles('package')];
});
afterAll(() => bench.close());

interface Case {
  files: () => PackedFile[];
  details?: VoiceImportDetails;
  reference?: Buffer;
}

/** What the command says of the same archive, clip and details, as its user reads it. */
async function commandSays({ files, ...given }: Case): Promise<Pick<SpeechError, 'code' | 'message' | 'remedy'>> {
  const [source, reference] = [join(bench.home, 'voice.zip'), join(bench.home, 'clip.wav')];
  await writeFile(source, zipOf(files()));
  await writeFile(reference, given.reference ?? wavOf({ seconds: 4 }));
  const written: WrittenDetails = { ...(given.details ?? details), reference };
  const request = {
    source,
    voicesDir: join(bench.home, 'command'),
    details: () => Promise.resolve(written),
    writer: phoneWriter,
    whereIs: () => Promise.resolve(undefined),
    tryOut: () => Promise.reject(new Error('it should have been refused before')),
  };
  const error = await importVoice(request).then(
    () => undefined,
    (refused: SpeechError) => refused,
  );
  return { code: error!.code, message: error!.message.replaceAll(`${bench.home}/`, ''), remedy: error!.remedy };
}

const without = (name: string) => loose.filter((file) => file.name !== name);
const changed = (name: string, content: string | Buffer) => packed.map((file) => (file.name === name ? { name, content } : file));

it.each<[string, Case]>([
  ['no words about it', { files: () => loose, details: {} }],
  ['a language that is not spoken', { files: () => loose, details: { ...details, languages: 'fr' } }],
  ['a declaration without a day', { files: () => loose, details: { ...details, ownVoice: 'Ann' } }],
  ['a clip of 2 s', { files: () => loose, reference: wavOf({ seconds: 2 }) }],
  ['a silent clip', { files: () => loose, reference: wavOf({ seconds: 4, amplitude: 0 }) }],
  ['a graph missing', { files: () => without('hubert.onnx') }],
  ['half a graph', { files: () => [...without('vocoder.onnx'), { name: 'vocoder.onnx', content: 'no graph' }] }],
  ['a graph that was changed', { files: () => changed('vocoder.onnx', 'x') }],
  ['a voice.json that is none', { files: () => changed('voice.json', '{') }],
  ['a wrong checksum', { files: () => [{ name: 'a.onnx', content: 'x', claimedCrc: 7 }] }],
  ['no voice in it', { files: () => [{ name: 'readme.txt', content: 'x' }] }],
])('what has %s is refused in the words of the command, and nothing is left', async (_what, asked) => {
  const expected = await commandSays(asked);
  const { files, ...given } = asked;
  const { status, fault } = await bench.run(await bench.upload({ content: zipOf(files()), ...given }));
  const { code, message: detail, remedy } = expected;
  expect({ status, ...fault }).toEqual({ status: 'refused', code, detail, remedy });
  expect(await bench.left()).toEqual([]);
});
