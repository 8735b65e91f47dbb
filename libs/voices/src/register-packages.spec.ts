import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@voicemill/platform';
import { makeTestVoice, type VoicePackage } from '@voicemill/speech';
import { registerVoices } from './register-packages';
import type { VoicesService } from './voices.service';

const logger = createLogger({ name: 'spec', level: 'silent' });
const ctx = { workspaceId: 'default', actor: 'spec', traceId: 'spec' };

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'voicemill-register-'));
  await make('clone', 'cloned');
});
afterEach(() => rm(home, { recursive: true }));

const make = (place: string, id: string): Promise<VoicePackage> =>
  makeTestVoice(join(home, place, id), 'upstream-v2', { id, size: { layers: 1, width: 16, heads: 2, hidden: 16 } });

async function registered(): Promise<string[]> {
  const ids: string[] = [];
  const register = (_: unknown, { manifest }: VoicePackage) => Promise.resolve(ids.push(manifest.id) && 'added');
  const places = { voicesDir: join(home, 'clone'), importedVoicesDir: join(home, 'home') };
  await registerVoices({ register } as unknown as VoicesService, ctx, places, logger);
  return ids;
}

it('registers the voices of the clone, and then those that were brought in', async () => {
  await make('home', 'brought');
  expect(await registered()).toEqual(['cloned', 'brought']);
});

it('does not miss a place to which nothing was brought yet', async () => {
  expect(await registered()).toEqual(['cloned']);
});
