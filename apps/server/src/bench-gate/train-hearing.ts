import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enrolSpeakers, teachHearing, type TaughtTake } from '@voicemill/listening';
import { enrolmentFile, enrolmentFormat } from '@voicemill/speech';
import { drillOrders, soundOrders } from './bench-orders';
import type { BenchVoices } from './bench-voices';
import type { TakeOrder } from './orders';
import { pick, seededRandom } from './random';
import { renderOrders } from './render-orders';
import type { BenchText } from './texts';

/** So many takes of text and of drills make an epoch; each is spoken once and met about as often as there are epochs. */
const takesInEpoch = 600;
const epochs = 12;
const drillShare = 0.3;

/**
 * Teaches the classifier, measures what sounds and speakers are like, and writes `libs/listening/data/hearing.json` and
 * each voice's `enrolment.json`. Takes about a quarter of an hour of one core, and 1.5 GB of memory for the takes.
 */
export async function trainHearing(
  voices: BenchVoices,
  texts: readonly BenchText[],
  rootDir: string,
  say: (text: string) => void,
): Promise<void> {
  const random = seededRandom(7);
  const [said, drilled] = [soundOrders(voices, texts, 'train', 1), drillOrders(voices, texts, 'train')];
  const [takes, drills] = [await spoken(voices, said), await spoken(voices, drilled)];
  say(`${takes.length} takes of text and ${drills.length} drills to learn from`);
  const lessons = (): TaughtTake[] =>
    Array.from({ length: takesInEpoch }, () => pick(random() < drillShare ? drills : takes, random));
  const hearing = teachHearing({ lessons, survey: takes, epochs, random, onEpoch: say });
  writeFileSync(join(rootDir, 'libs/listening/data/hearing.json'), `${JSON.stringify(hearing)}\n`);
  for (const { dir, manifest } of voices.packages) {
    const own = takes.filter(({ order }) => order.voiceId === manifest.id);
    const enrolment = enrolSpeakers(
      hearing,
      own.map((take) => ({ ...take, speaker: take.order.item.mix[0]!.speaker, ...take.order.item })),
    );
    const file = { format: enrolmentFormat, ...enrolment };
    writeFileSync(join(dir, enrolmentFile), `${JSON.stringify(file, null, 1)}\n`);
  }
}

type SpokenTake = TaughtTake & { order: TakeOrder };

async function spoken(voices: BenchVoices, orders: readonly TakeOrder[]): Promise<SpokenTake[]> {
  const takes: SpokenTake[] = [];
  for await (const { order, result } of renderOrders(voices.loaded, orders)) {
    const { samples, sampleRateHz, phoneTimings } = result;
    const endsMs = Float32Array.from(phoneTimings, ({ endMs }) => endMs);
    takes.push({ order, samples, sampleRateHz, phones: order.phones, endsMs, speed: order.item.speed });
  }
  return takes;
}
