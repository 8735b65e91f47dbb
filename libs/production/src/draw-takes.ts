import type { Faithfulness, Finding } from '@voicemill/contracts';
import type { AskedTake, HeardTake } from '@voicemill/listening';
import type { ClaimedRequest } from '@voicemill/queue';
import {
  canSpeak,
  mixBetween,
  seedOfTakeKey,
  type LoadedVoice,
  type SynthesisResult,
  type VoicePackage,
} from '@voicemill/speech';
import { drawnFindings } from './drawn-findings';
import type { GateRule } from './gate-rules';
import { inParallel } from './in-parallel';
import { keptFindings } from './kept-findings';
import type { SecondEar, SecondHearing } from './second-ear';
import { takeKey } from './take-key';

/** Raised whenever the same samples might be judged otherwise. */
const gateName = 'voicemill-gate/2';

/** Listens to the takes of a voice; null where nothing can be told (see `Listener`). */
export interface TakeListener {
  /** Whether what it hears of this voice is sure enough to have takes drawn again. */
  knows(voice: VoicePackage): boolean;
  listen(voice: VoicePackage, result: SynthesisResult, asked: AskedTake): Promise<HeardTake | null>;
}

export interface DrawnTake {
  result: SynthesisResult;
  faithfulness: Faithfulness | null;
  /** Its job wanted nobody to listen. */
  unheard: boolean;
}

export interface Drawing {
  voice: LoadedVoice;
  packageSha256: string;
  listener: TakeListener | null;
  /** null: no recogniser is plugged in. Without a listener it is not asked either. */
  secondEar: Pick<SecondEar, 'hear' | 'enforces'> | null;
  ruleOf: (request: ClaimedRequest) => GateRule;
}

/** Takes that are listened to at once: a recogniser may be far away, and works while the next one is heard here. */
const heardAtOnce = 2;

/**
 * Has a batch spoken, listens to it, and has what fails spoken again with other seeds, as often as its job allows; the
 * draw with the least wrong is kept, the first of equals. Seeds come from the content address with the number of the
 * draw in it and the listener answers the same for the same samples, so every worker keeps the same draw.
 * What a recogniser finds counts only where it enforces: then workers agree as long as they ask the same recogniser.
 *
 * @returns takes in the order of the requests, and the time that all draws took on the device.
 */
export async function drawTakes(
  { voice, packageSha256, listener, secondEar, ruleOf }: Drawing,
  requests: readonly ClaimedRequest[],
): Promise<{ takes: DrawnTake[]; deviceMs: number }> {
  const best: DrawnTake[] = [];
  const counts: Counts = ({ kind }) => {
    if (kind === 'heard-otherwise') return secondEar?.enforces === true;
    if (kind === 'loop') return canSpeak(voice.voice);
    return listener?.knows(voice.voice) === true;
  };
  let deviceMs = 0;
  let open = requests.map((_, place) => place);
  for (let redraw = 0; open.length > 0; redraw += 1) {
    const items = open.map((place) => itemOf(requests[place]!, packageSha256, redraw));
    const results = await voice.synthesise(items, (report) => {
      deviceMs += report.deviceMs;
    });
    await inParallel(open.entries(), heardAtOnce, async ([index, place]) => {
      const request = requests[place]!;
      const heard = await hear({ listener, secondEar }, voice.voice, request, ruleOf(request), results[index]!);
      const unheard = listener !== null && ruleOf(request).mode === 'off';
      best[place] = { ...better(best[place], heard, redraw, counts), unheard };
    });
    open = open.filter((place) => {
      const { mode, redraws } = ruleOf(requests[place]!);
      const findings = best[place]!.faithfulness?.findings ?? [];
      return mode === 'enforce' && redraw < redraws && findings.some(counts);
    });
  }
  return { takes: best, deviceMs };
}

type JudgedTake = Omit<DrawnTake, 'unheard'>;

/** Whether a finding has a take spoken again. */
type Counts = (finding: Finding) => boolean;

interface Heard {
  result: SynthesisResult;
  findings: Finding[] | null;
  recognised?: boolean;
}

function itemOf({ key, recipe }: ClaimedRequest, packageSha256: string, redraw: number) {
  const { phones, stretches, mix, mixTo, speed, pitchSemitones, noiseScale } = recipe;
  const seed = seedOfTakeKey(redraw === 0 ? key : takeKey({ packageSha256, recipe, redraw }));
  return { phones, stretches, mix, mixTo, speed, pitchSemitones, noiseScale, seed };
}

async function hear(
  { listener, secondEar }: Pick<Drawing, 'listener' | 'secondEar'>,
  voice: VoicePackage,
  { recipe }: ClaimedRequest,
  { mode }: GateRule,
  result: SynthesisResult,
): Promise<Heard> {
  // Where the engine knows no times, they are asked for even if nothing is judged.
  if (!listener || (mode === 'off' && result.source !== 'estimated')) return { result, findings: null };
  const [heard, second] = await Promise.all([
    listener.listen(voice, result, { ...recipe, mix: heardMix(recipe) }),
    mode === 'off' ? null : secondEar?.hear(voice, result, recipe.phones),
  ]);
  const drawn = mode === 'off' ? [] : drawnFindings(result);
  if (!heard) return { result, findings: drawn.length === 0 ? null : keptFindings(drawn, recipe, result) };
  const timed = result.source === 'estimated' && heard.phoneEndsMs ? aligned(result, heard.phoneEndsMs) : result;
  if (mode === 'off') return { result: timed, findings: null };
  const findings = [...heard.findings, ...drawn, ...otherWords(second?.stretches ?? [], timed)];
  return { result: timed, findings: keptFindings(findings, recipe, timed), recognised: second?.recognised };
}

/** Where a recogniser understood other words, with the times that the take's phones have. */
function otherWords(stretches: SecondHearing['stretches'], { phoneTimings }: SynthesisResult): Finding[] {
  return stretches.map((stretch) => {
    const startMs = phoneTimings[stretch.phoneFrom]?.startMs ?? 0;
    const endMs = phoneTimings[stretch.phoneTo - 1]?.endMs ?? startMs;
    return { kind: 'heard-otherwise', ...stretch, startMs, endMs };
  });
}

/** A take that glides is heard as a whole: as the mix that it has on the way. */
const heardMix = ({ mix, mixTo }: ClaimedRequest['recipe']): ClaimedRequest['recipe']['mix'] =>
  mixTo ? mixBetween(mix, mixTo, 0.5) : mix;

function aligned(result: SynthesisResult, endsMs: readonly number[]): SynthesisResult {
  const phoneTimings = result.phoneTimings.map(({ phone }, index) => {
    return { phone, startMs: index === 0 ? 0 : endsMs[index - 1]!, endMs: endsMs[index]! };
  });
  return { ...result, phoneTimings, source: 'aligned' };
}

function better(
  before: JudgedTake | undefined,
  { result, findings, recognised }: Heard,
  redraw: number,
  counts: Counts,
): JudgedTake {
  const draws = redraw + 1;
  if (!findings) return { result, faithfulness: null };
  const kept = before?.faithfulness;
  if (before && kept && badness(kept.findings, counts) <= badness(findings, counts)) {
    return { ...before, faithfulness: { ...kept, draws } };
  }
  const noted = recognised === undefined ? {} : { recognised };
  return { result, faithfulness: { gate: gateName, passed: findings.length === 0, redraw, draws, findings, ...noted } };
}

function badness(findings: readonly Finding[], counts: Counts): number {
  return findings.filter(counts).reduce((sum, { score }) => sum + score, 0);
}
