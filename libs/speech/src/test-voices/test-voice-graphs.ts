import type { OnnxModel } from '../onnx-file/onnx-model';
import type { GptSovitsManifest } from '../voice/gpt-sovits-manifest';
import type { TransformerSize } from './code-transformer';
import * as genie from './families/genie-graphs';
import * as minimal from './families/minimal-graphs';
import * as onnxRs from './families/onnx-rs-graphs';
import * as upstream from './families/upstream-graphs';
import * as own from './families/voicemill-graphs';
import { bertGraph, hubertGraph, speakerGraph } from './sound-graphs';

/** A voice of random weights for every form in which an export is met. */
export const testVoiceKinds = [
  'voicemill-v2',
  'voicemill-v2pro',
  'upstream-v1',
  'upstream-v2',
  'onnx-rs-v2',
  'onnx-rs-v2pro',
  'genie-v2',
  'genie-v2proplus',
  'minimal-v2',
  'minimal-v2pro',
] as const;
export type TestVoiceKind = (typeof testVoiceKinds)[number];

export interface TestVoiceGraphs {
  family: GptSovitsManifest['family'];
  modelVersion: GptSovitsManifest['modelVersion'];
  /** By file name. */
  graphs: Record<string, OnnxModel>;
}

const minimalCache = 400;

/** @param words in the vocabulary of the BERT graph. */
export function testVoiceGraphs(
  kind: TestVoiceKind,
  seed: number,
  size: TransformerSize,
  words: number,
): TestVoiceGraphs {
  const pro = kind.includes('pro');
  const family = kind.replace(/-v\d.*$/, '') as GptSovitsManifest['family'];
  const modelVersion = kind
    .slice(family.length + 1)
    .replace('pro', 'Pro')
    .replace('plus', 'Plus');
  const bert: OnnxModel = bertGraph(seed, family === 'minimal' ? 'hidden_states' : 'bert_feature', words);
  const graphs: Record<string, OnnxModel> = { ...graphsOf(kind, seed, size, pro), 'bert.onnx': bert };
  if (pro) graphs['sv.onnx'] = speakerGraph(seed, family === 'genie' ? 'waveform' : 'audio_feature');
  return { family, modelVersion: modelVersion as GptSovitsManifest['modelVersion'], graphs };
}

function graphsOf(kind: TestVoiceKind, seed: number, size: TransformerSize, pro: boolean): Record<string, OnnxModel> {
  const { symbols } = size;
  const ssl = (input: string, output: string, order: 'channels' | 'frames' = 'channels'): OnnxModel =>
    hubertGraph(seed, { input, output }, order);
  switch (kind) {
    case 'voicemill-v2':
    case 'voicemill-v2pro':
      return {
        'hubert.onnx': ssl('ref_audio_16k', 'ssl_content'),
        'prompts.onnx': own.promptGraph(seed, 'prompt_codes'),
        'timbre.onnx': own.voicemillTimbre(seed, pro),
        'first.onnx': own.voicemillFirst(seed, size),
        'step.onnx': own.voicemillStep(seed, size),
        'vocoder.onnx': own.voicemillVocoder(seed, symbols),
      };
    case 'upstream-v1':
    case 'upstream-v2':
      return {
        'test_ssl.onnx': ssl('ref_audio_16k', 'ssl_content'),
        'test_t2s_encoder.onnx': upstream.upstreamEncoder(seed, size),
        'test_t2s_fsdec.onnx': upstream.upstreamFirst(seed, size),
        'test_t2s_sdec.onnx': upstream.upstreamStep(seed, size),
        'test_vits.onnx': upstream.upstreamVocoder(seed, symbols),
      };
    case 'onnx-rs-v2':
    case 'onnx-rs-v2pro':
      return {
        'ssl.onnx': ssl('ref_audio_16k', 'ssl_content'),
        'test_t2s_encoder.onnx': own.promptGraph(seed, 'prompts'),
        'test_t2s_fs_decoder.onnx': onnxRs.onnxRsFirst(seed, size),
        'test_t2s_s_decoder.onnx': onnxRs.onnxRsStep(seed, size),
        'test_vits.onnx': onnxRs.onnxRsVocoder(seed, symbols, pro),
      };
    case 'genie-v2':
    case 'genie-v2proplus':
      return {
        'hubert.onnx': ssl('input_values', 'last_hidden_state'),
        't2s_encoder_fp32.onnx': upstream.upstreamEncoder(seed, size),
        't2s_first_stage_decoder_fp32.onnx': genie.genieFirst(seed, size),
        't2s_stage_decoder_fp32.onnx': genie.genieStep(seed, size),
        ...(pro ? { 'prompt_encoder_fp32.onnx': genie.geniePromptEncoder(seed) } : {}),
        'vits_fp32.onnx': pro ? genie.genieProVocoder(seed, symbols) : upstream.upstreamVocoder(seed, symbols),
      };
    case 'minimal-v2':
    case 'minimal-v2pro':
      return {
        'ssl.onnx': ssl('audio', 'last_hidden_state', 'frames'),
        'vq_encoder.onnx': own.promptGraph(seed, 'codes'),
        'gpt_encoder.onnx': minimal.minimalFirst(seed, size, minimalCache),
        'gpt_step.onnx': minimal.minimalStep(seed, size),
        'sovits.onnx': minimal.minimalVocoder(seed, symbols, pro),
      };
  }
}
