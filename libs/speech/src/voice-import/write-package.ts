import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SpokenStretch } from '../engine/speech-engine';
import { sha256OfFile } from '../voice/file-sha256';
import type { ModelFile } from '../voice/manifest-parts';
import { agreementRecord } from './agreement-record';
import { checkClip } from './check-clip';
import { checkConfigs } from './export-config';
import { refuse } from './file-rules';
import type { VoiceRoot } from './find-root';
import { inspectExport, type InspectedExport, type InspectedGraph } from './inspect-export';
import type { ModelVersion, VoiceDetails } from './voice-details';

/** What the text side knows of voices that draw codes. */
export interface PhoneWriter {
  /** Phones by id, the same for both tables. */
  symbols: readonly string[];
  write(text: string, language: VoiceDetails['languages'][number]): SpokenStretch[];
}

/** The frame rate of the family: 25 codes a second at 32 kHz. */
const [sampleRateHz, hopSamples] = [32_000, 1280];
const vocabularyFile = 'vocab.txt';

/**
 * Makes a voice package of the loose graphs of an export: only what the voice needs is taken over, under the names it had.
 *
 * @param dir made.
 * @throws SpeechError invalid-input for graphs, settings, clip, transcript or agreement that cannot be used
 */
export async function writePackage(
  root: VoiceRoot,
  dir: string,
  details: VoiceDetails,
  writer: PhoneWriter,
): Promise<void> {
  await checkClip(details.reference);
  const stretches = writer.write(details.transcript, details.transcriptLanguage);
  if (stretches.every(({ phones }) => phones.length === 0)) {
    throw refuse(
      `There is nothing to say in the transcript "${details.transcript}".`,
      'Write what is said in the clip.',
    );
  }
  const found = await inspectExport(root.dir, withEnding(root, '.onnx'));
  await checkConfigs(root.dir, withEnding(root, '.json'), found, writer.symbols);
  const modelVersion = details.modelVersion ?? versionOf(found);
  await mkdir(dir);
  const take = async (name: string): Promise<ModelFile> => {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await rename(join(root.dir, name), join(dir, name));
    return { path: name, sha256: await sha256OfFile(join(dir, name)) };
  };
  const graphs = Object.values(found.graphs);
  const files = {
    graphs: await inTurn(graphs, ({ path }) => take(path)),
    weights: await inTurn(weightsOf(graphs), take),
  };
  const bertVocabulary = await vocabularyOf(root, found, take);
  await copyFile(details.reference, join(dir, 'reference.wav'));
  const audio = { path: 'reference.wav', sha256: await sha256OfFile(join(dir, 'reference.wav')) };
  const { transcript, transcriptLanguage: language } = details;
  const manifest = {
    ...headOf(details),
    agreement: await agreementRecord(details, dir, new Date()),
    ...useOf(found, modelVersion, writer.symbols),
    speakers: {
      default: { names: { en: 'As recorded', zh: '原声' }, reference: { audio, transcript, language, stretches } },
    },
    ...(bertVocabulary ? { bertVocabulary } : {}),
    files: { fp32: files },
  };
  await writeFile(join(dir, 'voice.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}

function headOf({ id, version, nameEn, nameZh, languages, licence, credits }: VoiceDetails) {
  return { format: 'voicemill-voice/1', id, version, names: { en: nameEn, zh: nameZh }, languages, licence, credits };
}

function useOf(
  { family, graphs, reproducible }: InspectedExport,
  modelVersion: ModelVersion,
  symbols: readonly string[],
) {
  const symbolTable = modelVersion === 'v1' ? 'v1' : 'v2';
  const takes = (name: string): boolean => graphs.vocoder!.face.inputs.some((each) => each.name === name);
  return {
    engine: 'gpt-sovits',
    family,
    modelVersion,
    symbolTable,
    sampleRateHz,
    hopSamples,
    phoneSet: `gpt-sovits-${symbolTable}`,
    symbols,
    padId: symbols.indexOf('_'),
    minPhones: 1,
    maxPhones: 200,
    bestPhones: 80,
    ranges: {
      speed: takes('speed') || takes('noise') ? [0.6, 1.65] : [1, 1],
      pitchSemitones: [0, 0],
      noiseScale: takes('noise_scale') ? [0, 1] : [0.5, 0.5],
    },
    defaults: { speed: 1, pitchSemitones: 0, noiseScale: 0.5 },
    defaultSpeaker: 'default',
    sampling: {},
    reproducible,
  };
}

/** @throws SpeechError invalid-input when no table of phones tells it */
function versionOf({ family, graphs }: InspectedExport): ModelVersion {
  const vocoder = graphs.vocoder!;
  if (graphs.speaker || graphs.timbre?.face.inputs.some(({ name }) => name === 'sv_emb')) {
    return family === 'genie' ? 'v2ProPlus' : 'v2Pro';
  }
  if (vocoder.symbolRows === 322) return 'v1';
  if (vocoder.symbolRows === 732) return 'v2';
  const how = 'Say it: --model-version v1, v2, v2Pro or v2ProPlus.';
  throw refuse(`${vocoder.path} does not tell by a table of phones of which version the voice is.`, how);
}

async function vocabularyOf(
  { files }: VoiceRoot,
  { graphs }: InspectedExport,
  take: (name: string) => Promise<ModelFile>,
): Promise<ModelFile | undefined> {
  if (!graphs.bert) return undefined;
  if (files.includes(vocabularyFile)) return take(vocabularyFile);
  const how = `Put the ${vocabularyFile} of its BERT model there, or leave ${graphs.bert.path} out.`;
  throw refuse(`${graphs.bert.path} comes without the words that it knows (${vocabularyFile}).`, how);
}

/** Two graphs may share a file of weights. */
const weightsOf = (graphs: readonly InspectedGraph[]): string[] => [
  ...new Set(graphs.flatMap(({ weights }) => weights)),
];

const withEnding = ({ files }: VoiceRoot, ending: string): string[] =>
  files.filter((name) => name.toLowerCase().endsWith(ending));

async function inTurn<From, To>(all: readonly From[], make: (each: From) => Promise<To>): Promise<To[]> {
  const made: To[] = [];
  for (const each of all) made.push(await make(each));
  return made;
}
