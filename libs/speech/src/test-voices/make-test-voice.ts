import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpokenStretch } from '../engine/speech-engine';
import { writeOnnx } from '../onnx-file/onnx-codec';
import type { OnnxModel } from '../onnx-file/onnx-model';
import { sha256OfFile } from '../voice/file-sha256';
import type { GptSovitsManifest } from '../voice/gpt-sovits-manifest';
import type { ModelFile } from '../voice/manifest-parts';
import { openVoicePackage, type VoicePackage } from '../voice/open-voice-package';
import type { TransformerSize } from './code-transformer';
import { testClip } from './test-clip';
import { testSymbols, testVocabulary } from './test-symbols';
import { testVoiceGraphs, type TestVoiceKind } from './test-voice-graphs';
import { weightsOutside } from './weights-outside';

export interface TestVoiceOptions {
  id?: string;
  /** Of all weights. */
  seed?: number;
  /** The phones that the voice knows, by id. */
  symbols?: readonly string[];
  /** The default's is small enough for a test. */
  size?: Partial<Omit<TransformerSize, 'symbols'>>;
  /** Changes the graphs before they are written. */
  edit?: (model: OnnxModel, file: string) => OnnxModel;
  /** Changes to `voice.json`. */
  manifest?: Partial<GptSovitsManifest>;
}

/** Two styles, so that a wrong one is noticed. */
const pitches = { calm: 120, lively: 210 } as const;

/**
 * Writes a `gpt-sovits` voice with small random weights whose graphs have exactly the tensors of a real export: what it says
 * is noise, but it is said the same every time.
 *
 * @param dir made if it is not there.
 */
export async function makeTestVoice(
  dir: string,
  kind: TestVoiceKind,
  options: TestVoiceOptions = {},
): Promise<VoicePackage> {
  const { seed = 7, symbols = testSymbols, edit = (model) => model } = options;
  await mkdir(dir, { recursive: true });
  const table = kind.endsWith('-v1') ? 'v1' : 'v2';
  const size = { layers: 2, width: 32, heads: 4, hidden: 48, ...options.size, symbols: table === 'v1' ? 322 : 732 };
  const { family, modelVersion, graphs } = testVoiceGraphs(kind, seed, size, testVocabulary.length);
  const files: { graphs: ModelFile[]; weights: ModelFile[] } = { graphs: [], weights: [] };
  const write = async (name: string, bytes: Uint8Array): Promise<ModelFile> => {
    await writeFile(join(dir, name), bytes);
    return { path: name, sha256: await sha256OfFile(join(dir, name)) };
  };
  for (const [name, model] of Object.entries(graphs)) {
    const edited = edit(model, name);
    const outside = family === 'genie' ? weightsOutside(edited, name.replace('.onnx', '.bin')) : undefined;
    if (outside) files.weights.push(await write(name.replace('.onnx', '.bin'), outside.bytes));
    files.graphs.push(await write(name, writeOnnx(outside?.model ?? edited)));
  }
  const speakers: GptSovitsManifest['speakers'] = {};
  for (const [style, pitchHz] of Object.entries(pitches)) {
    const audio = await write(`${style}.wav`, testClip(pitchHz));
    const reference = { audio, transcript: '你好世界。', language: 'zh' as const, stretches: [greeting(symbols)] };
    speakers[style] = { names: { en: style, zh: style }, reference };
  }
  const bertVocabulary = await write('vocab.txt', Buffer.from(testVocabulary.join('\n')));
  const manifest = {
    ...manifestOf(options.id ?? `test-${kind}`, { family, modelVersion, symbolTable: table, symbols: [...symbols] }),
    speakers,
    bertVocabulary,
    files: { fp32: files },
    ...options.manifest,
  };
  await writeFile(join(dir, 'voice.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  return openVoicePackage(dir);
}

/** Five characters, two phones each but for the mark. */
function greeting(symbols: readonly string[]): SpokenStretch {
  const spoken = symbols.filter((symbol) => /^[a-z]/.test(symbol));
  const phones = [...Array.from({ length: 8 }, (_, index) => spoken[(index * 5) % spoken.length]!), '.'];
  return { language: 'zh', text: '你好世界。', phones, word2ph: [2, 2, 2, 2, 1] };
}

type Named = Pick<GptSovitsManifest, 'family' | 'modelVersion' | 'symbolTable' | 'symbols'>;

function manifestOf(id: string, named: Named) {
  const ownNoise = named.family === 'voicemill';
  const canVary = ownNoise || named.family === 'minimal';
  return {
    format: 'voicemill-voice/1' as const,
    id,
    version: '1.0.0',
    names: { en: `Test voice ${id}`, zh: `测试声音 ${id}` },
    languages: ['en', 'zh'] as const,
    licence: 'Apache-2.0',
    credits: ['Random weights; nobody has lent a voice.'],
    agreement: { kind: 'own-work', statement: { en: 'No person speaks here.', zh: '这里没有人说话。' } },
    engine: 'gpt-sovits' as const,
    ...named,
    sampleRateHz: 32_000,
    hopSamples: 1280,
    phoneSet: `gpt-sovits-${named.symbolTable}`,
    padId: named.symbols.indexOf('_'),
    minPhones: 2,
    maxPhones: 200,
    bestPhones: 80,
    ranges: {
      speed: canVary ? [0.6, 1.65] : [1, 1],
      pitchSemitones: [0, 0],
      noiseScale: canVary ? [0, 1] : [0.5, 0.5],
    },
    defaults: { speed: 1, pitchSemitones: 0, noiseScale: 0.5 },
    defaultSpeaker: 'calm',
    sampling: { topK: 15, topP: 1, temperature: 1, repetitionPenalty: 1.35, mostCodes: 200 },
    reproducible: ownNoise,
    speaks: false,
  };
}
