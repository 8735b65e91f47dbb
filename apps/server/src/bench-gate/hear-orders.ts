import { Listener, type HeardTake } from '@voicemill/listening';
import { readEnrolment, type SynthesisResult, type VoiceEnrolment } from '@voicemill/speech';
import type { BenchVoices } from './bench-voices';
import { isSpoilt, type FaultKind, type FaultyOrder } from './faulty-orders';
import type { TakeOrder } from './orders';
import { seededRandom } from './random';
import { renderOrders } from './render-orders';
import { spoiltSamples } from './spoilt-samples';

export interface HeardOrder {
  kind: FaultKind | 'sound';
  order: TakeOrder;
  result: SynthesisResult;
  /** What was heard: those of `result`, unless they were spoilt. */
  samples: Float32Array;
  heard: HeardTake | null;
  /** Of the listening alone. */
  cpuMs: number;
  audioMs: number;
}

/** Speaks sound and faulty orders and listens to each as the pipeline does, with what was asked for and no more. */
export class BenchListener {
  private readonly listener = new Listener();

  private constructor(
    private readonly voices: BenchVoices,
    private readonly enrolments: ReadonlyMap<string, VoiceEnrolment | null>,
  ) {}

  static async open(voices: BenchVoices): Promise<BenchListener> {
    const enrolments = await Promise.all(
      voices.packages.map(async ({ dir, manifest }) => [manifest.id, await readEnrolment(dir)] as const),
    );
    return new BenchListener(voices, new Map(enrolments));
  }

  async *sound(orders: readonly TakeOrder[]): AsyncGenerator<HeardOrder> {
    for await (const { order, result } of renderOrders(this.voices.loaded, orders)) {
      yield this.hear('sound', order, result, result.samples);
    }
  }

  async *faulty(orders: readonly FaultyOrder[]): AsyncGenerator<HeardOrder> {
    const random = seededRandom(9);
    let place = 0;
    const spoken = orders.map((order) => order.spoken);
    for await (const { result } of renderOrders(this.voices.loaded, spoken)) {
      const { kind, asked } = orders[place]!;
      place += 1;
      const samples = isSpoilt(kind) ? spoiltSamples(kind, asked, result, random) : result.samples;
      if (samples) yield this.hear(kind, asked, result, samples);
    }
  }

  private hear(kind: HeardOrder['kind'], order: TakeOrder, result: SynthesisResult, samples: Float32Array): HeardOrder {
    const { sampleRateHz } = result;
    const enrolment = this.enrolments.get(order.voiceId) ?? null;
    const before = process.cpuUsage();
    const heard = this.listener.listen(samples, sampleRateHz, order.item, enrolment);
    const { user, system } = process.cpuUsage(before);
    const audioMs = (samples.length * 1000) / sampleRateHz;
    return { kind, order, result, samples, heard, cpuMs: (user + system) / 1000, audioMs };
  }
}
