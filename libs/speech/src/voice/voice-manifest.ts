import { z } from 'zod';
import { gptSovitsManifestSchema } from './gpt-sovits-manifest';
import type { ModelFile } from './manifest-parts';
import { sovitsManifestSchema } from './sovits-manifest';

/**
 * `voice.json` of a voice package, format `voicemill-voice/1`; `engine` tells which kind it is. What it promises about
 * the graphs is checked on load.
 */
export const voiceManifestSchema = z.discriminatedUnion('engine', [sovitsManifestSchema, gptSovitsManifestSchema]);

export type VoiceManifest = z.infer<typeof voiceManifestSchema>;
export type Precision = keyof VoiceManifest['files'];
export const precisions = ['fp32', 'fp16', 'int8'] as const satisfies readonly Precision[];

/** Every file that a package needs to speak in one precision; none when it does not have the precision. */
export function filesOf(manifest: VoiceManifest, precision: Precision): ModelFile[] {
  if (manifest.engine === 'sovits-hifigan') return Object.values(manifest.files[precision] ?? {});
  const files = manifest.files[precision];
  return files ? [...files.graphs, ...files.weights] : [];
}

/** The files of a package that are needed whatever the precision. */
export function sharedFilesOf(manifest: VoiceManifest): ModelFile[] {
  if (manifest.engine === 'sovits-hifigan') return [];
  const clips = Object.values(manifest.speakers).map(({ reference }) => reference.audio);
  return manifest.bertVocabulary ? [...clips, manifest.bertVocabulary] : clips;
}
