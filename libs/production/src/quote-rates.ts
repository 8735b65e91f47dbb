import { kindsOf, noPhones, phoneKinds, type PhoneCounts, type PhoneKind } from './quote-phones';

/** How long a voice takes, at speed 1. */
export interface SpeakingRate {
  msPerPhone: Record<PhoneKind, number>;
  deviceMsPerPhone: number;
}

/** A take of the workspace that was made with a voice version, and the speed it was asked for. */
export interface MeasuredTake {
  phones: string[];
  phoneEndsMs: number[];
  deviceMs: number;
  speed: number;
}

/**
 * Measured on the samples of this repository with the starter voices (224 and 24 takes) and one core of a server CPU. They
 * stand in until the workspace has takes of its own.
 */
const usual: SpeakingRate = { msPerPhone: { edge: 150, mark: 131, letter: 82, syllable: 148 }, deviceMsPerPhone: 1.6 };
const shipped: Record<string, SpeakingRate> = {
  'starter-en': { ...usual, deviceMsPerPhone: 1.5 },
  'starter-zh': { msPerPhone: { edge: 150, mark: 153, letter: 110, syllable: 148 }, deviceMsPerPhone: 2.5 },
};

export const shippedRate = (voiceId: string): SpeakingRate => shipped[voiceId] ?? usual;

/** The shipped rate counts as this many phones of each kind: a few odd takes do not overthrow it. */
const priorPhones = 200;
/** From so many phones on, takes of the very same speed are believed alone: the rest are only scaled to it. */
const enoughPhones = 2000;
const sameSpeed = (one: number, other: number): boolean => Math.abs(one - other) < 0.005;

/**
 * The speaking rate for a voice version at a speed, from its takes: of that speed where there are many, else of all with
 * their times scaled to speed 1.
 */
export function learnRate(voiceId: string, speed: number, takes: readonly MeasuredTake[]): SpeakingRate {
  const same = takes.filter((take) => sameSpeed(take.speed, speed));
  const used = same.reduce((sum, { phones }) => sum + phones.length, 0) >= enoughPhones ? same : takes;
  const prior = shippedRate(voiceId);
  const counts = noPhones();
  const sums: PhoneCounts = noPhones();
  let [phoneCount, deviceMs] = [0, 0];
  for (const take of used) {
    let startMs = 0;
    for (const [at, kind] of kindsOf(take.phones).entries()) {
      const endMs = take.phoneEndsMs[at] ?? startMs;
      counts[kind] += 1;
      sums[kind] += (endMs - startMs) * take.speed;
      startMs = endMs;
    }
    phoneCount += take.phones.length;
    deviceMs += take.deviceMs * take.speed;
  }
  const blend = (sum: number, count: number, priorMs: number): number =>
    (sum + priorMs * priorPhones) / (count + priorPhones);
  const msPerPhone = noPhones();
  for (const kind of phoneKinds) msPerPhone[kind] = blend(sums[kind], counts[kind], prior.msPerPhone[kind]);
  return { msPerPhone, deviceMsPerPhone: blend(deviceMs, phoneCount, prior.deviceMsPerPhone) };
}

/** Milliseconds of these phones at a speed; `heard` leaves out the edges, which mastering trims. */
export function spokenMs(rate: SpeakingRate, counts: PhoneCounts, speed: number): { whole: number; heard: number } {
  const whole = phoneKinds.reduce((sum, kind) => sum + counts[kind] * rate.msPerPhone[kind], 0);
  return { whole: whole / speed, heard: (whole - counts.edge * rate.msPerPhone.edge) / speed };
}
