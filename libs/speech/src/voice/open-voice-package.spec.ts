import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { starterVoiceDir } from '../testing';
import { listVoicePackages } from './list-voice-packages';
import { openVoicePackage } from './open-voice-package';

describe('openVoicePackage', () => {
  let home: string;
  let dir: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'voicemill-voices-'));
    dir = join(home, 'mine');
    await cp(starterVoiceDir('starter-en'), dir, { recursive: true });
  });
  afterEach(() => rm(home, { recursive: true }));

  it('opens a sound package; its hash is that of voice.json', async () => {
    const voice = await openVoicePackage(dir);
    expect(voice).toMatchObject({ dir, manifest: { id: 'starter-en', defaultSpeaker: 'slt' } });
    const bytes = await readFile(join(dir, 'voice.json'));
    expect(voice.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('refuses a model file that is another one, naming it', async () => {
    const path = join(dir, 'vocoder.fp16.onnx');
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000);
    await writeFile(path, bytes);
    await expect(openVoicePackage(dir)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining(path) as string,
      remedy: expect.stringContaining('Unpack') as string,
    });
    await expect(openVoicePackage(dir, { precisions: ['fp32'] })).resolves.toMatchObject({ dir });
  });

  it('refuses a missing model file, naming it', async () => {
    await rm(join(dir, 'acoustic.fp32.onnx'));
    const message = expect.stringContaining(join(dir, 'acoustic.fp32.onnx')) as string;
    await expect(openVoicePackage(dir)).rejects.toMatchObject({ code: 'not-found', message });
  });

  it('refuses a folder without voice.json, and one that is no JSON or no manifest', async () => {
    await expect(openVoicePackage(home)).rejects.toMatchObject({ code: 'not-found' });
    await writeFile(join(dir, 'voice.json'), '{ "format": ');
    await expect(openVoicePackage(dir)).rejects.toThrow(/voice.json is not JSON/);
    await writeFile(join(dir, 'voice.json'), '{ "format": "voicemill-voice/1" }');
    await expect(openVoicePackage(dir)).rejects.toThrow(/not a sound voice.json[^]*engine/);
  });

  it('is found in its voices directory, other folders are not', async () => {
    await cp(dir, join(home, 'another'), { recursive: true });
    await cp(join(dir, 'expected'), join(home, 'empty'), { recursive: true });
    await writeFile(join(home, 'notes.txt'), '');
    expect(await listVoicePackages(home)).toEqual([join(home, 'another'), dir]);
    await expect(listVoicePackages(join(home, 'nowhere'))).rejects.toMatchObject({ code: 'not-found' });
  });
});
