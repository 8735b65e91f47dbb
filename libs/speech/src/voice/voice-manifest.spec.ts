import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { starterVoiceDir } from '../testing';
import { voiceManifestSchema } from './voice-manifest';

type Json = Record<string, unknown>;
const starter = (): Json => JSON.parse(readFileSync(join(starterVoiceDir('starter-en'), 'voice.json'), 'utf8')) as Json;

/** The starter's manifest with one entry changed, given as a path. */
function changed(path: string, value: unknown): Json {
  const manifest = starter();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const owner = keys.reduce((json, key) => json[key] as Json, manifest);
  owner[last] = value;
  return manifest;
}

function faultsOf(json: Json): string {
  const parsed = voiceManifestSchema.safeParse(json);
  return parsed.success ? '' : z.prettifyError(parsed.error);
}

describe('voiceManifestSchema', () => {
  it('takes the starter voice, and what it has parsed itself', () => {
    const once = voiceManifestSchema.parse(starter());
    expect(voiceManifestSchema.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  it('takes a voice without fp16 files and with a plain HiFi-GAN', () => {
    const { files } = starter() as { files: Json };
    expect(faultsOf(changed('files', { fp32: files.fp32 }))).toBe('');
    expect(faultsOf(changed('vocoder', { kind: 'hifigan', needsF0: false, needsNoise: false }))).toBe('');
  });

  it.each([
    ['format', 'voicemill-voice/9', /format/],
    ['id', '../evil', /id/],
    ['engine', 'gpt-9', /engine/],
    ['symbols', ['_', 'A', 'A'], /"A" stands twice/],
    ['padId', 999, /padId/],
    ['maxPhones', 100, /between minPhones and maxPhones/],
    ['embeddingSize', 16, /has 32 numbers, embeddingSize says 16/],
    ['defaultSpeaker', 'toString', /is none of the speakers/],
    ['ranges.speed', [0, 2], /above 0/],
    ['ranges.speed', [2, 1], /lower end/],
    ['defaults.noiseScale', 5, /lies outside 0 to 1.2/],
    ['vocoder.kind', 'wavenet', /vocoder.kind/],
    ['files.fp32.acoustic.path', '../acoustic.onnx', /does not leave it/],
    ['files.fp32.acoustic.path', '/etc/passwd', /does not leave it/],
    ['files.fp32.acoustic.sha256', 'abc', /sha256/],
  ])('refuses %s = %j', (path, value, message) => {
    expect(faultsOf(changed(path, value))).toMatch(message);
  });
});
