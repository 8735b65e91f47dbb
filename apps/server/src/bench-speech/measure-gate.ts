import type { Config } from '@voicemill/platform';
import type { Figure } from '../bench/figure';
import { soundOrders } from '../bench-gate/bench-orders';
import { withVoices } from '../bench-gate/bench-voices';
import { BenchListener } from '../bench-gate/hear-orders';
import type { TakeOrder } from '../bench-gate/orders';
import { benchTexts } from '../bench-gate/texts';
import { gateFigures, type GateCost } from './gate-figures';

/** Until code is compiled and buffers have found their size. */
const warmUpTakes = 16;
const countedTakes = 96;

/** CPU of listening against that of speaking: real sentences, each heard with what was asked for, by both starter voices. */
export async function measureGate(config: Config): Promise<Figure[]> {
  return withVoices(config, async (voices) => {
    const orders = soundOrders(voices, benchTexts(config.rootDir), 'report', 1);
    const listener = await BenchListener.open(voices);
    const figures: Figure[] = [];
    for (const { manifest } of voices.packages) {
      const own = spread(
        orders.filter(({ voiceId }) => voiceId === manifest.id),
        warmUpTakes + countedTakes,
      );
      await costOf(listener, own.slice(0, warmUpTakes));
      figures.push(...gateFigures(manifest.id, await costOf(listener, own.slice(warmUpTakes))));
    }
    return figures;
  });
}

/** Some of them from all over, so that every kind of text is among them. */
function spread(orders: readonly TakeOrder[], count: number): TakeOrder[] {
  const step = Math.max(1, Math.floor(orders.length / count));
  return orders.filter((_, place) => place % step === 0).slice(0, count);
}

/** Speaking is what is left of the process's CPU time when listening is taken off: the graphs run in threads of their own. */
async function costOf(listener: BenchListener, orders: readonly TakeOrder[]): Promise<GateCost> {
  const before = process.cpuUsage();
  let [listeningMs, audioMs] = [0, 0];
  for await (const take of listener.sound(orders)) {
    listeningMs += take.cpuMs;
    audioMs += take.audioMs;
  }
  const { user, system } = process.cpuUsage(before);
  return { takes: orders.length, listeningMs, speakingMs: (user + system) / 1000 - listeningMs, audioMs };
}
