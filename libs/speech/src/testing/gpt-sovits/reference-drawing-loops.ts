import { exponentialAt } from '../../gpt-sovits/sampling/exponential';
import { floats, ids, type Numbers } from './plain-graphs';
import type { PlainRequest, ReferenceSetting } from './reference-loops';
import { referenceDraw } from './reference-sampler';

type Made = Record<string, Numbers>;

/** q of every code, for a graph that draws from numbers which it is given. */
const drawing = (seed: number, step: number) => ({
  random_normal_0: floats(
    Array.from({ length: 1025 }, (_, code) => exponentialAt(seed, step, code)),
    [1025],
  ),
});

async function encoded({ graphs }: ReferenceSetting, encoder: string, request: PlainRequest): Promise<Made> {
  const { refPhones, textPhones, refBert, textBert, ssl } = request;
  return graphs.run(encoder, {
    ref_seq: ids(refPhones),
    text_seq: ids(textPhones),
    ref_bert: floats(refBert, [refPhones.length, 1024]),
    text_bert: floats(textBert, [textPhones.length, 1024]),
    ssl_content: floats(ssl.numbers, ssl.dims),
  });
}

const asIds = ({ numbers, dims }: Numbers) => ids(numbers, dims);
const asFloats = ({ numbers, dims }: Numbers) => floats(numbers, dims);

/** The original's graphs: the first code is the graph's, the others are drawn here from its scores. */
export async function upstreamLoop(setting: ReferenceSetting, request: PlainRequest): Promise<number[]> {
  const { graphs, path, sampling, mostCodes } = setting;
  const { x, prompts } = await encoded(setting, path('test_t2s_encoder.onnx'), request);
  let made: Made = {};
  let said = [1024];
  for (let attempt = 0; said.at(-1) === 1024; attempt += 1) {
    const first = { x: asFloats(x!), prompts: asIds(prompts!), ...drawing(request.seed, -attempt) };
    made = await graphs.run(path('test_t2s_fsdec.onnx'), first);
    said = made.y!.numbers;
  }
  const example = made.x_example!;
  const from = prompts!.numbers.length;
  while (said.length - from < mostCodes) {
    made = await graphs.run(path('test_t2s_sdec.onnx'), {
      iy: ids(said),
      ik: asFloats(made.k!),
      iv: asFloats(made.v!),
      iy_emb: asFloats(made.y_emb!),
      ix_example: asFloats(example),
      ...drawing(0, 0),
    });
    const scores = new Map(made.logits!.numbers.map((score, code) => [code, score]));
    const place = { seed: request.seed, drawn: said.length - from };
    const { code, ends } = referenceDraw(scores, said, sampling, place);
    if (ends) break;
    said = [...said, code];
  }
  return said.slice(from);
}

/** Genie's graphs: every code is theirs, cut off before the first that is no sound. */
export async function genieLoop(setting: ReferenceSetting, request: PlainRequest): Promise<number[]> {
  const { graphs, path, mostCodes } = setting;
  const { x, prompts } = await encoded(setting, path('t2s_encoder_fp32.onnx'), request);
  const from = prompts!.numbers.length;
  let made = await graphs.run(path('t2s_first_stage_decoder_fp32.onnx'), {
    x: asFloats(x!),
    prompts: asIds(prompts!),
    ...drawing(request.seed, 0),
  });
  const codes: number[] = [];
  for (let step = 1; codes.length < mostCodes; step += 1) {
    const code = made.y!.numbers.at(-1)!;
    if (code >= 1024 || made.stop_condition_tensor?.numbers[0] === 1) break;
    codes.push(code);
    const caches = Object.entries(made).filter(([name]) => name.startsWith('present_'));
    made = await graphs.run(path('t2s_stage_decoder_fp32.onnx'), {
      iy: ids(made.y!.numbers),
      iy_emb: asFloats(made.y_emb!),
      ...Object.fromEntries(caches.map(([name, rows]) => [name.replace('present', 'past'), asFloats(rows)])),
      ...drawing(request.seed, step),
    });
  }
  expect(made.y!.numbers.slice(0, from)).toEqual(prompts!.numbers);
  return codes;
}
