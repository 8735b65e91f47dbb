import { SpeechError } from '../speech-error';
import type { SovitsManifest } from './sovits-manifest';
import type { VoiceManifest } from './voice-manifest';

export interface SpeakerWeight {
  speaker: string;
  weight: number;
}

const parts = 1_000_000;

/**
 * The one written form of a mix: speakers sorted, each once, weights above 0 in millionths that sum to exactly 1. Two
 * mixes that sound the same have the same form, so it can go into a hash; it is its own canonical form.
 *
 * @param mix empty: the default speaker.
 * @throws SpeechError voice-unknown naming the known speakers; parameter-out-of-range for weights that mix nothing, and
 * for two styles of a `gpt-sovits` voice.
 */
export function canonicalMix(manifest: VoiceManifest, mix: readonly SpeakerWeight[]): SpeakerWeight[] {
  if (mix.length === 0) return [{ speaker: manifest.defaultSpeaker, weight: 1 }];
  const weights = new Map<string, number>();
  for (const { speaker, weight } of mix) {
    if (!Object.hasOwn(manifest.speakers, speaker)) throw unknownSpeaker(manifest, speaker);
    if (!Number.isFinite(weight) || weight < 0) throw badWeight(manifest, `${weight} for "${speaker}"`);
    weights.set(speaker, (weights.get(speaker) ?? 0) + weight);
  }
  if (manifest.engine === 'gpt-sovits' && weights.size > 1) throw unmixable(manifest);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0) || !Number.isFinite(total)) throw badWeight(manifest, `${total} in all`);
  const shares = [...weights].map(([speaker, weight]) => ({ speaker, share: Math.round((weight / total) * parts) }));
  // What rounding leaves over goes to the largest share, where it matters least.
  const largest = shares.reduce((a, b) => (isAhead(b, a) ? b : a));
  largest.share += parts - shares.reduce((sum, { share }) => sum + share, 0);
  return shares
    .filter(({ share }) => share > 0)
    .sort((a, b) => (a.speaker < b.speaker ? -1 : 1))
    .map(({ speaker, share }) => ({ speaker, weight: share / parts }));
}

/**
 * A mix and the one that it glides to along a take; the latter only where it is another.
 *
 * @throws SpeechError as `canonicalMix`, and for a `gpt-sovits` voice that is to glide.
 */
export function canonicalGlide(
  manifest: VoiceManifest,
  { mix, mixTo }: { mix: readonly SpeakerWeight[]; mixTo?: readonly SpeakerWeight[] },
): { mix: SpeakerWeight[]; mixTo?: SpeakerWeight[] } {
  const from = canonicalMix(manifest, mix);
  if (!mixTo) return { mix: from };
  if (manifest.engine === 'gpt-sovits') throw unmixable(manifest);
  const to = canonicalMix(manifest, mixTo);
  return JSON.stringify(from) === JSON.stringify(to) ? { mix: from } : { mix: from, mixTo: to };
}

/** The mix that lies a share of the way from one to another, 0 to 1; linear in every speaker's weight. */
export function mixBetween(
  from: readonly SpeakerWeight[],
  to: readonly SpeakerWeight[],
  share: number,
): SpeakerWeight[] {
  const weights = new Map<string, number>();
  const add = (mix: readonly SpeakerWeight[], part: number): void => {
    for (const { speaker, weight } of mix) weights.set(speaker, (weights.get(speaker) ?? 0) + weight * part);
  };
  add(from, 1 - share);
  add(to, share);
  return [...weights].filter(([, weight]) => weight > 0).map(([speaker, weight]) => ({ speaker, weight }));
}

/**
 * The embedding that speaks a mix: the weighted sum of its speakers' (the graph normalises it).
 *
 * @returns `embeddingSize` numbers.
 * @throws SpeechError as `canonicalMix`.
 */
export function speakerEmbedding(manifest: SovitsManifest, mix: readonly SpeakerWeight[]): Float32Array {
  const sum = new Float64Array(manifest.embeddingSize);
  for (const { speaker, weight } of canonicalMix(manifest, mix)) {
    manifest.speakers[speaker]?.embedding.forEach((value, index) => {
      sum[index] = (sum[index] ?? 0) + weight * value;
    });
  }
  return Float32Array.from(sum);
}

function isAhead(a: { speaker: string; share: number }, b: { speaker: string; share: number }): boolean {
  return a.share > b.share || (a.share === b.share && a.speaker < b.speaker);
}

function unknownSpeaker({ id, speakers }: VoiceManifest, speaker: string): SpeechError {
  const known = Object.keys(speakers).join(', ');
  return new SpeechError('voice-unknown', `Voice ${id} has no speaker "${speaker}".`, `Choose one of: ${known}.`);
}

function unmixable({ id, speakers }: VoiceManifest): SpeechError {
  const message = `The styles of voice ${id} cannot be mixed: each is a clip of its own.`;
  return new SpeechError('parameter-out-of-range', message, `Choose one of: ${Object.keys(speakers).join(', ')}.`);
}

function badWeight({ id }: VoiceManifest, what: string): SpeechError {
  const message = `A speaker mix of voice ${id} has the weight ${what}.`;
  return new SpeechError('parameter-out-of-range', message, 'Give each speaker a weight above 0, e.g. A*0.6+B*0.4.');
}
