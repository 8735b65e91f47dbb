import type { TestVoiceKind } from '../../test-voices/test-voice-graphs';
import { floats, ids, type Numbers, type PlainGraphs } from './plain-graphs';
import { referenceDraw, type ReferenceSampling } from './reference-sampler';

/** What is said, in plain lists. */
export interface PlainRequest {
  refPhones: number[];
  textPhones: number[];
  /** Rows of 1024, one after the other. */
  refBert: number[];
  textBert: number[];
  /** [1,768,S] */
  ssl: Numbers;
  seed: number;
}

export interface ReferenceSetting {
  graphs: PlainGraphs;
  /** Path of a graph by its file name. */
  path: (file: string) => string;
  sampling: ReferenceSampling;
  mostCodes: number;
}

type Loop = (setting: ReferenceSetting, request: PlainRequest) => Promise<number[]>;

const byCode = (scores: readonly number[]): Map<number, number> => new Map(scores.map((score, code) => [code, score]));

/** Draws codes with `scoresAfter`, which is given all that was said and what was drawn, until the end. */
async function draw(
  { sampling, mostCodes }: ReferenceSetting,
  { seed }: PlainRequest,
  prompt: readonly number[],
  scoresAfter: (drawn: readonly number[]) => Promise<Map<number, number>>,
): Promise<number[]> {
  const drawn: number[] = [];
  while (drawn.length < mostCodes) {
    const scores = await scoresAfter(drawn);
    const { code, ends } = referenceDraw(scores, [...prompt, ...drawn], sampling, { seed, drawn: drawn.length });
    if (ends) break;
    drawn.push(code);
  }
  return drawn;
}

const columns = (rows: readonly number[], width: number): number[] => {
  const count = rows.length / width;
  return Array.from({ length: rows.length }, (_, index) => rows[(index % count) * width + Math.floor(index / count)]!);
};

/** Our own export, one sequence at a time and without any padding. */
const voicemillLoop: Loop = async (setting, request) => {
  const { graphs, path } = setting;
  const ssl = floats(request.ssl.numbers, request.ssl.dims);
  const prompt = (await graphs.run(path('prompts.onnx'), { ssl_content: ssl })).prompt_codes!.numbers;
  const phones = [...request.refPhones, ...request.textPhones];
  const first = await graphs.run(path('first.onnx'), {
    phone_ids: ids(phones),
    phone_lengths: ids([phones.length], [1]),
    bert: floats([...request.refBert, ...request.textBert], [1, phones.length, 1024]),
    prompt_codes: ids(prompt),
  });
  const [, ...row] = first.k_rows!.dims;
  let [k, v] = [first.k_rows!.numbers, first.v_rows!.numbers];
  return draw(setting, request, prompt, async (drawn) => {
    if (drawn.length === 0) return byCode(first.logits!.numbers);
    const rows = phones.length + prompt.length + drawn.length - 1;
    const made = await graphs.run(path('step.onnx'), {
      code: ids([drawn.at(-1)!]),
      position: ids([prompt.length + drawn.length - 1], [1]),
      pad_lengths: ids([0], [1]),
      k_cache: floats(k, [rows, ...row]),
      v_cache: floats(v, [rows, ...row]),
    });
    k = [...k, ...made.k_row!.numbers];
    v = [...v, ...made.v_row!.numbers];
    return byCode(made.logits!.numbers);
  });
};

const onnxRsLoop: Loop = async (setting, request) => {
  const { graphs, path } = setting;
  const ssl = floats(request.ssl.numbers, request.ssl.dims);
  const prompt = (await graphs.run(path('test_t2s_encoder.onnx'), { ssl_content: ssl })).prompts!.numbers;
  const phones = [...request.refPhones, ...request.textPhones];
  let made = await graphs.run(path('test_t2s_fs_decoder.onnx'), {
    x: ids(phones),
    prompts: ids(prompt),
    bert: floats(columns([...request.refBert, ...request.textBert], 1024), [1, 1024, phones.length]),
  });
  return draw(setting, request, prompt, async (drawn) => {
    if (drawn.length === 0) return byCode(made.logits!.numbers);
    const caches = Object.entries(made).filter(([name]) => name !== 'logits');
    made = await graphs.run(path('test_t2s_s_decoder.onnx'), {
      iy: ids([...prompt, ...drawn]),
      y_len: ids([prompt.length], [1]),
      idx: ids([drawn.length - 1], [1]),
      ...Object.fromEntries(caches.map(([name, { numbers, dims }]) => [`i${name}`, floats(numbers, dims)])),
    });
    return byCode(made.logits!.numbers);
  });
};

const minimalLoop: Loop = async (setting, request) => {
  const { graphs, path } = setting;
  const ssl = floats(request.ssl.numbers, request.ssl.dims);
  const prompt = (await graphs.run(path('vq_encoder.onnx'), { ssl_content: ssl })).codes!.numbers;
  const phones = [...request.refPhones, ...request.textPhones];
  let made = await graphs.run(path('gpt_encoder.onnx'), {
    phoneme_ids: ids(phones),
    phoneme_ids_len: ids([phones.length], [1]),
    prompts: ids(prompt),
    bert_feature: floats(columns([...request.refBert, ...request.textBert], 1024), [1, 1024, phones.length]),
  });
  const best = (): Map<number, number> => {
    return new Map(made.topk_indices!.numbers.map((code, index) => [code, made.topk_values!.numbers[index]!]));
  };
  return draw(setting, request, prompt, async (drawn) => {
    if (drawn.length === 0) return best();
    const cache = (name: string): Numbers => made[`${name}_new`] ?? made[name]!;
    made = await graphs.run(path('gpt_step.onnx'), {
      samples: ids([drawn.at(-1)!]),
      k_cache: floats(cache('k_cache').numbers, cache('k_cache').dims),
      v_cache: floats(cache('v_cache').numbers, cache('v_cache').dims),
      x_len: ids([phones.length], [1]),
      y_len: ids([prompt.length], [1]),
      idx: ids([drawn.length - 1], []),
    });
    return best();
  });
};

/** Families of which every code is drawn from scores that come out of the graphs. */
export const referenceLoops: Partial<Record<TestVoiceKind, Loop>> = {
  'voicemill-v2': voicemillLoop,
  'voicemill-v2pro': voicemillLoop,
  'onnx-rs-v2': onnxRsLoop,
  'onnx-rs-v2pro': onnxRsLoop,
  'minimal-v2': minimalLoop,
  'minimal-v2pro': minimalLoop,
};
