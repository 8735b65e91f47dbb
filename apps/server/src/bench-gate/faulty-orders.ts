import { alteredItem, alteredKinds, type AlteredKind } from './altered-orders';
import type { TakeOrder } from './orders';
import { pick } from './random';
import { spoiltKinds, type SpoiltKind } from './spoilt-samples';

export const faultKinds = [...alteredKinds, ...spoiltKinds] as const;
export type FaultKind = AlteredKind | SpoiltKind;

/** What was asked for and what is spoken in its place; a spoilt take is spoken rightly first. */
export interface FaultyOrder {
  kind: FaultKind;
  asked: TakeOrder;
  spoken: TakeOrder;
}

/** `each` faulty orders of every kind, out of sound ones. */
export function faultyOrders(
  orders: readonly TakeOrder[],
  each: number,
  speakersOf: (voiceId: string) => TakeOrder['item']['mix'][],
  random: () => number,
): FaultyOrder[] {
  return faultKinds.flatMap((kind) =>
    Array.from({ length: each }, () => faultyOrder(kind, orders, speakersOf, random)),
  );
}

function faultyOrder(
  kind: FaultKind,
  orders: readonly TakeOrder[],
  speakersOf: (voiceId: string) => TakeOrder['item']['mix'][],
  random: () => number,
): FaultyOrder {
  for (;;) {
    const asked = pick(orders, random);
    if (isSpoilt(kind)) return { kind, asked, spoken: asked };
    const { voiceId, language } = asked;
    const others = orders.filter((order) => order.voiceId === voiceId && order.language === language);
    const item = alteredItem(kind, asked, { others, speakers: speakersOf(voiceId), random });
    if (item && item.phones.length <= 200) return { kind, asked, spoken: { ...asked, item } };
  }
}

export const isSpoilt = (kind: FaultKind): kind is SpoiltKind => spoiltKinds.some((spoilt) => spoilt === kind);
