import type { LoadedVoice, SynthesisResult } from '@voicemill/speech';
import type { TakeOrder } from './orders';

const batchSize = 8;

export interface RenderedOrder {
  order: TakeOrder;
  result: SynthesisResult;
}

/** Speaks the orders in their order, eight at a time. */
export async function* renderOrders(
  voices: ReadonlyMap<string, LoadedVoice>,
  orders: readonly TakeOrder[],
): AsyncGenerator<RenderedOrder> {
  for (let from = 0; from < orders.length;) {
    const voiceId = orders[from]!.voiceId;
    let to = from + 1;
    while (to < orders.length && to < from + batchSize && orders[to]!.voiceId === voiceId) to += 1;
    const voice = voices.get(voiceId);
    if (!voice) throw new Error(`voice ${voiceId} is not loaded`);
    const own = orders.slice(from, to);
    const results = await voice.synthesise(own.map(({ item }) => item));
    for (const [index, result] of results.entries()) yield { order: own[index]!, result };
    from = to;
  }
}
