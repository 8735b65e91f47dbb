import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from '@voicemill/db';
import { makeTestVoice, type VoicePackage, type VoiceShelf } from '@voicemill/speech';
import { VoiceSource } from './voice-source';

let home: string;
let [cloned, imported]: VoicePackage[] = [];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'voicemill-places-'));
  const size = { layers: 1, width: 16, heads: 2, hidden: 16 };
  cloned = await makeTestVoice(join(home, 'clone', 'same'), 'upstream-v2', { id: 'cloned', size });
  imported = await makeTestVoice(join(home, 'home', 'same'), 'upstream-v2', { id: 'imported', size });
});
afterAll(() => rm(home, { recursive: true }));

/** Hands over the folder of what it should load. */
const shelf = { withVoice: (voice: VoicePackage) => Promise.resolve(voice.dir) } as unknown as VoiceShelf;

function sourceOf(packageDir: string): VoiceSource {
  const version = { voiceId: 'v', version: '1', packageDir };
  const dataSource = { getRepository: () => ({ findOneByOrFail: () => Promise.resolve(version) }) };
  return new VoiceSource(dataSource as unknown as DataSource, shelf, [join(home, 'clone'), join(home, 'home')]);
}

const dirOf = (packageDir: string, sha256: string): Promise<unknown> =>
  sourceOf(packageDir).withVoice(sha256, { voiceVersionId: '1' }, () => Promise.resolve());

it('finds a package in either place by its hash, also where folders are called alike', async () => {
  expect(await dirOf('same', cloned!.sha256)).toBe(join(home, 'clone', 'same'));
  expect(await dirOf('same', imported!.sha256)).toBe(join(home, 'home', 'same'));
});

it('refuses a package that is in neither', async () => {
  await expect(dirOf('same', 'f'.repeat(64))).rejects.toThrow('is not the registered one');
  await expect(dirOf('gone', cloned!.sha256)).rejects.toThrow('is not the registered one');
});
