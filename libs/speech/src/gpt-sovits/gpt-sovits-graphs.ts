import type { DrawingReport } from '../engine/speech-engine';
import { deviceFaultIn } from '../onnx/device-fault';
import { SpeechError } from '../speech-error';
import type { GptSovitsLoadRequest, SpokenItem, ThreadVoice } from '../onnx/thread-protocol';
import type { CodeModel, DecodeRequest } from './families/code-model';
import { codeModelOf } from './families/code-model-of';
import type { GptSovitsItem, GptSovitsSpec } from './gpt-sovits-spec';
import { Graph, RunClock } from './graph';
import { decodeCodes, type DecodedCodes } from './loop/decode-codes';
import { recogniseGraphs } from './recognise-graphs';
import { BertFeatures } from './reference/bert-features';
import { makeReference, type ReferenceGraphs } from './reference/make-reference';
import type { Reference } from './reference/reference';
import { Vocoder } from './vocoder';

interface Parts extends ReferenceGraphs {
  all: Graph[];
  model: CodeModel;
  vocoder: Vocoder;
}

/** The graphs of one `gpt-sovits` voice on one thread: phones, features and a reference in, samples out. */
export class GptSovitsGraphs implements ThreadVoice {
  /** Of the last batch. */
  drawing: DrawingReport | undefined;
  private readonly references = new Map<string, Promise<Reference>>();

  private constructor(
    private readonly spec: GptSovitsSpec,
    private readonly parts: Parts,
    private readonly clock: RunClock,
  ) {}

  /** @throws SpeechError when the graphs are not those that the voice promises; an onnxruntime error otherwise. */
  static async load({ spec, options }: Pick<GptSovitsLoadRequest, 'spec' | 'options'>): Promise<GptSovitsGraphs> {
    const clock = new RunClock();
    const all: Graph[] = [];
    try {
      for (const path of spec.graphs) all.push(await Graph.open(path, options, clock));
      const { family, graphs } = recogniseGraphs(spec.voiceId, all);
      const model = codeModelOf(family, graphs);
      const vocoder = new Vocoder(graphs.vocoder!);
      checkPromises(spec, { family, model, vocoder });
      const bert = await BertFeatures.open(graphs.bert, spec.vocabulary);
      const voice = new GptSovitsGraphs(spec, { all, family, graphs, model, vocoder, bert }, clock);
      await voice.tryOut();
      return voice;
    } catch (error) {
      await Promise.all(all.map((graph) => graph.release()));
      throw error;
    }
  }

  speak(items: readonly GptSovitsItem[]): Promise<SpokenItem[]> {
    return this.say(items, this.spec.mostCodes);
  }

  async release(): Promise<void> {
    await Promise.all(this.parts.all.map((graph) => graph.release()));
  }

  private async say(items: readonly GptSovitsItem[], mostCodes: number): Promise<SpokenItem[]> {
    const { model, vocoder, bert } = this.parts;
    const requests: DecodeRequest[] = [];
    for (const { style, phoneIds, stretches, seed } of items) {
      const reference = await this.referenceOf(style);
      requests.push({ reference, phoneIds, bert: await bert.rowsOf(stretches), seed });
    }
    const decoded = await this.draw(model, requests, mostCodes);
    const spoken: SpokenItem[] = [];
    for (const [index, { codes, stoppedBy }] of decoded.entries()) {
      const { phoneIds, speed, noiseScale, seed } = items[index]!;
      const { reference } = requests[index]!;
      const samples = await vocoder.speak({ phoneIds, codes, reference, speed, noiseScale, seed });
      spoken.push({ samples, durations: new Int32Array(0), codes: Int32Array.from(codes), stoppedBy });
    }
    return spoken;
  }

  private async draw(model: CodeModel, requests: DecodeRequest[], mostCodes: number): Promise<DecodedCodes[]> {
    const [startedAt, before] = [performance.now(), { ...this.clock }];
    const decoded = await decodeCodes(model, requests, { sampling: this.spec.sampling, mostCodes });
    this.drawing = {
      codes: decoded.reduce((sum, { codes }) => sum + codes.length, 0),
      ms: performance.now() - startedAt,
      graphMs: this.clock.ms - before.ms,
      writtenBytes: this.clock.writtenBytes - before.writtenBytes,
    };
    return decoded;
  }

  /** Made when a style is first asked for, and kept. */
  private referenceOf(style: string): Promise<Reference> {
    const known = this.references.get(style);
    if (known) return known;
    const spec = this.spec.references[style];
    if (!spec) throw new RangeError(`there is no style ${style}`);
    const made = makeReference(this.parts, spec);
    this.references.set(style, made);
    made.catch(() => this.references.delete(style));
    return made;
  }

  /** Says two codes in the default style: names do not tell that shapes fit, and the first batch finds its reference made. */
  private async tryOut(): Promise<void> {
    const { voiceId, defaultStyle: style, references } = this.spec;
    const { phoneIds, stretches } = references[style]!;
    const item = { style, phoneIds, stretches, speed: 1, noiseScale: 0.5, seed: 1 };
    try {
      await this.say([item], 2);
    } catch (cause) {
      if (deviceFaultIn(String(cause)) || (cause instanceof SpeechError && cause.code !== 'internal')) throw cause;
      const message = `Voice ${voiceId}: its graphs do not work together: ${String(cause)}`;
      throw new SpeechError('invalid-input', message, 'Export all graphs of the voice again, with one tool.', cause);
    }
  }
}

interface Found {
  family: GptSovitsSpec['family'];
  model: CodeModel;
  vocoder: Vocoder;
}

function checkPromises(spec: GptSovitsSpec, { family, model, vocoder }: Found): void {
  const { voiceId, variable } = spec;
  const refuse = (what: string): SpeechError =>
    new SpeechError('invalid-input', `Voice ${voiceId}: ${what}.`, 'Mend voice.json, or export the graphs again.');
  if (family !== spec.family) throw refuse(`voice.json names the export ${spec.family}, its graphs are of ${family}`);
  if (spec.reproducible && !(model.reproducible && vocoder.reproducible)) {
    throw refuse('voice.json calls it reproducible, but its graphs draw numbers of their own');
  }
  if (variable.speed && !vocoder.hasSpeed) throw refuse('voice.json lets its speed vary, but no graph takes one');
  if (variable.noiseScale && !vocoder.hasNoiseScale) {
    throw refuse('voice.json lets its noise vary, but no graph takes a noise scale');
  }
}
