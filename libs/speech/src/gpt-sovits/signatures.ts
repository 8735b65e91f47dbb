import { exportFamilies, type ExportFamily } from '../voice/gpt-sovits-manifest';

/** What a graph of a voice is for. `first` begins a sequence of codes, `step` draws on, `vocoder` makes sound of them. */
export type GraphRole = 'encoder' | 'prompts' | 'first' | 'step' | 'vocoder' | 'timbre' | 'hubert' | 'bert' | 'speaker';

interface Signature {
  role: GraphRole;
  /** Exports whose graphs look like this; of a `step` there is one only. */
  families: readonly ExportFamily[];
  /** Names that have to be there; there may be others. */
  inputs: readonly string[];
  outputs: readonly string[];
}

const signature = (role: GraphRole, families: readonly ExportFamily[], inputs: string, outputs: string): Signature => ({
  role,
  families,
  inputs: inputs.split(' '),
  outputs: outputs === '' ? [] : outputs.split(' '),
});
const every = exportFamilies;

/** The exports as their graphs name their tensors; read from the exporters' sources in 2025 and 2026. */
export const signatures: readonly Signature[] = [
  signature('encoder', ['upstream', 'genie'], 'ref_seq text_seq ref_bert text_bert ssl_content', 'x prompts'),
  signature('prompts', ['onnx-rs'], 'ssl_content', 'prompts'),
  signature('prompts', ['minimal'], 'ssl_content', 'codes'),
  signature('prompts', ['voicemill'], 'ssl_content', 'prompt_codes'),

  signature('first', ['upstream'], 'x prompts', 'y k v y_emb x_example'),
  signature('first', ['genie'], 'x prompts', 'y y_emb present_k_layer_0 present_v_layer_0'),
  signature('first', ['onnx-rs'], 'x prompts bert', 'logits k_cache_0 v_cache_0'),
  signature(
    'first',
    ['minimal'],
    'phoneme_ids phoneme_ids_len prompts bert_feature',
    'topk_values topk_indices k_cache v_cache x_len y_len',
  ),
  signature('first', ['voicemill'], 'phone_ids phone_lengths bert prompt_codes', 'logits k_rows v_rows'),

  signature('step', ['upstream'], 'iy ik iv iy_emb ix_example', 'y k v y_emb logits'),
  signature(
    'step',
    ['genie'],
    'iy iy_emb past_k_layer_0 past_v_layer_0',
    'y y_emb stop_condition_tensor present_k_layer_0 present_v_layer_0',
  ),
  signature('step', ['onnx-rs'], 'iy ik_cache_0 iv_cache_0 y_len idx', 'logits k_cache_0 v_cache_0'),
  signature(
    'step',
    ['minimal'],
    'samples k_cache v_cache x_len y_len idx',
    'topk_values topk_indices k_cache_new v_cache_new',
  ),
  signature('step', ['voicemill'], 'code position pad_lengths k_cache v_cache', 'logits k_row v_row'),

  signature('vocoder', ['upstream', 'onnx-rs', 'genie', 'minimal'], 'text_seq pred_semantic', 'audio'),
  signature('vocoder', ['voicemill'], 'phone_ids codes ge noise', 'audio'),
  signature('timbre', ['genie'], 'ref_audio sv_emb', 'ge ge_advanced'),
  signature('timbre', ['voicemill'], 'refer_spec', 'ge'),

  signature('hubert', every, 'ref_audio_16k', 'ssl_content'),
  signature('hubert', every, 'input_values', 'last_hidden_state'),
  signature('hubert', every, 'audio', 'last_hidden_state'),
  signature('bert', every, 'input_ids attention_mask token_type_ids', 'bert_feature'),
  signature('bert', every, 'input_ids attention_mask token_type_ids', 'hidden_states'),
  signature('speaker', every, 'audio_feature', 'sv_emb'),
  signature('speaker', every, 'waveform', ''),
];

/** Without these a voice cannot speak. */
export const neededRoles: Readonly<Record<ExportFamily, readonly GraphRole[]>> = {
  upstream: ['hubert', 'encoder', 'first', 'vocoder'],
  genie: ['hubert', 'encoder', 'first', 'vocoder'],
  'onnx-rs': ['hubert', 'prompts', 'first', 'vocoder'],
  minimal: ['hubert', 'prompts', 'first', 'vocoder'],
  voicemill: ['hubert', 'prompts', 'timbre', 'first', 'vocoder'],
};
