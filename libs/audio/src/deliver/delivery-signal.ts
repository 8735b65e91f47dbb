import { fadeEdgesInPlace } from '../samples/fades';
import { RoomTone } from '../samples/room-tone';
import { readWav, type SampleRange } from '../wav/wav-reader';
import type { DeliveryLayout } from './delivery-layout';

/** Head, between and tail are the same room as the chapters; which stretch of its tone they are is of no matter. */
const edgeToneSeed = 0x746f6e65;
const cutFadeMs = 5;

/** The whole of a delivery before its gain, in blocks: room tone, the chapters with tone between them, room tone. */
export async function* deliverySignal(layout: DeliveryLayout): AsyncGenerator<Float32Array> {
  const tone = new RoomTone(edgeToneSeed, layout.sampleRateHz);
  yield* tone.stretch(layout.headSamples);
  for (const [index, input] of layout.inputs.entries()) {
    if (index > 0) yield* tone.stretch(layout.betweenSamples);
    if (input.isCut) yield* fadedCut(input.path, input.range, layout.sampleRateHz);
    else yield* readWav(input.path, input.range);
  }
  yield* tone.stretch(layout.tailSamples);
}

/** A cut through a master is held whole: it is one row of a lesson, and both of its ends are faded. */
async function* fadedCut(path: string, range: SampleRange, sampleRateHz: number): AsyncGenerator<Float32Array> {
  const cut = new Float32Array(range.to - range.from);
  let at = 0;
  for await (const block of readWav(path, range)) {
    cut.set(block, at);
    at += block.length;
  }
  fadeEdgesInPlace(cut, Math.round((cutFadeMs * sampleRateHz) / 1000));
  yield cut;
}
