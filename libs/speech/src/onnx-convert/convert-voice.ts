import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkOnnxFile } from '../onnx-file/check-onnx-file';
import { writeOnnx } from '../onnx-file/onnx-codec';
import type { OnnxModel } from '../onnx-file/onnx-model';
import { SpeechError } from '../speech-error';
import { sha256OfFile } from '../voice/file-sha256';
import { openVoicePackage, type VoicePackage } from '../voice/open-voice-package';
import type { ModelFile } from '../voice/manifest-parts';
import { ofEngine } from '../voice/of-engine';
import type { Precision } from '../voice/voice-manifest';
import { toFp16 } from './to-fp16';
import { toInt8 } from './to-int8';

export type ConvertedPrecision = Exclude<Precision, 'fp32'>;
const conversions: Record<ConvertedPrecision, (model: OnnxModel) => OnnxModel> = { fp16: toFp16, int8: toInt8 };

type Graphs = { acoustic: ModelFile; vocoder: ModelFile };

/** What the graphs of a package weigh before and after. */
export interface Conversion {
  voice: VoicePackage;
  bytesBefore: number;
  bytesAfter: number;
}

/**
 * Makes a voice package with the graphs of another in a smaller precision beside the fp32 ones. Versions are immutable, so the new
 * one is called after the precision: 1.0.0 becomes 1.0.0-int8.
 * @param outDir a folder that is not there yet
 * @throws SpeechError invalid-input when the voice is of another engine, the folder is there, or a graph cannot be read
 */
export async function convertVoice(
  source: VoicePackage,
  precision: ConvertedPrecision,
  outDir: string,
): Promise<Conversion> {
  const { dir, manifest } = ofEngine(source, 'sovits-hifigan');
  await mkdir(outDir).catch((cause: unknown) => {
    const remedy = 'Name a folder that is not there yet; the folder above it has to be.';
    throw new SpeechError('invalid-input', `${outDir} cannot be made.`, remedy, cause);
  });
  await cp(dir, outDir, { recursive: true });
  let [bytesBefore, bytesAfter] = [0, 0];
  const convert = async (role: keyof Graphs): Promise<ModelFile> => {
    const graph = join(dir, manifest.files.fp32[role].path);
    const bytes = writeOnnx(conversions[precision](await checkOnnxFile(graph)));
    const path = `${role}.${precision}.onnx`;
    await writeFile(join(outDir, path), bytes);
    bytesBefore += (await readFile(graph)).length;
    bytesAfter += bytes.length;
    return { path, sha256: await sha256OfFile(join(outDir, path)) };
  };
  const graphs: Graphs = { acoustic: await convert('acoustic'), vocoder: await convert('vocoder') };
  const files = { ...manifest.files, [precision]: graphs };
  const written = { ...manifest, version: `${manifest.version}-${precision}`, files };
  await writeFile(join(outDir, 'voice.json'), `${JSON.stringify(written, null, 1)}\n`);
  return { voice: await openVoicePackage(outDir), bytesBefore, bytesAfter };
}
