import type { Faithfulness, Finding } from '@voicemill/contracts';
import type { AskedTake, HeardTake } from '@voicemill/listening';
import type { ClaimedRequest } from '@voicemill/queue';
import {
  mixBetween,
  seedOfTakeKey,
  type LoadedVoice,
  type SynthesisResult,
  type VoicePackage,
} from '@voicemill/speech';
import type { GateRule } from './gate-rules';
import { keptFindings } from './kept-findings';
import { takeKey } from './take-key';

/** Raised whenever the same samples might be judged otherwise. */
const gateName = 'voicemill-gate/1';

/** Listens to the takes of a voice; null where nothing can be told (see `Listener`). */
export interface TakeListener {
  /** Whether what it hears of this voice is sure enough to have takes drawn again. */
  knows(voice: VoicePackage): boolean;
  listen(voice: VoicePackage, result: SynthesisResult, asked: AskedTake): Promise<HeardTake | null>;
}

export interface DrawnTake {
  result: SynthesisResult;
  faithfulness: Faithfulness | null;
}

export interface Drawing {
  voice: LoadedVoice;
  packageSha256: string;
  listener: TakeListener | null;
  ruleOf: (request: ClaimedRequest) => GateRule;
}

/**
 * Has a batch spoken, listens to it, and has what fails spoken again with other seeds, as often as its job allows; the
 * draw with the least wrong is kept, the first of equals. Seeds come from the content address with the number of the
 * draw in it and the listener answers the same for the same samples, so every worker keeps the same draw.
 *
 * @returns takes in the order of the requests, and the time that all draws took on the device.
 */
export async function drawTakes(
  { voice, packageSha256, listener, ruleOf }: Drawing,
  requests: readonly ClaimedRequest[],
): Promise<{ takes: DrawnTake[]; deviceMs: number }> {
  const best: DrawnTake[] = [];
  let deviceMs = 0;
  let open = requests.map((_, place) => place);
  for (let redraw = 0; open.length > 0; redraw += 1) {
    const items = open.map((place) => itemOf(requests[place]!, packageSha256, redraw));
    const results = await voice.synthesise(items, (report) => {
      deviceMs += report.deviceMs;
    });
    for (const [index, place] of open.entries()) {
      const heard = await hear(listener, voice.voice, requests[place]!, ruleOf(requests[place]!), results[index]!);
      best[place] = better(best[place], heard, redraw);
    }
    open = open.filter((place) => {
      const { mode, redraws } = ruleOf(requests[place]!);
      const passed = best[place]!.faithfulness?.passed ?? true;
      return mode === 'enforce' && !passed && redraw < redraws && listener!.knows(voice.voice);
    });
  }
  return { takes: best, deviceMs };
}

interface Heard {
  result: SynthesisResult;
  findings: Finding[] | null;
}

function itemOf({ key, recipe }: ClaimedRequest, packageSha256: string, redraw: number) {
  const { phones, stretches, mix, mixTo, speed, pitchSemitones, noiseScale } = recipe;
  const seed = seedOfTakeKey(redraw === 0 ? key : takeKey({ packageSha256, recipe, redraw }));
  return { phones, stretches, mix, mixTo, speed, pitchSemitones, noiseScale, seed };
}

async function hear(
  listener: TakeListener | null,
  voice: VoicePackage,
  { recipe }: ClaimedRequest,
  { mode }: GateRule,
  result: SynthesisResult,
): Promise<Heard> {
  // Where the engine knows no times, they are asked for even if nothing is judged.
  if (!listener || (mode === 'off' && result.source !== 'estimated')) return { result, findings: null };
  const heard = await listener.listen(voice, result, { ...recipe, mix: heardMix(recipe) });
  if (!heard) return { result, findings: null };
  const timed = result.source === 'estimated' && heard.phoneEndsMs ? aligned(result, heard.phoneEndsMs) : result;
  return { result: timed, findings: mode === 'off' ? null : keptFindings(heard.findings, recipe, timed) };
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

function better(before: DrawnTake | undefined, { result, findings }: Heard, redraw: number): DrawnTake {
  const draws = redraw + 1;
  if (!findings) return { result, faithfulness: null };
  const kept = before?.faithfulness;
  if (before && kept && badness(kept.findings) <= badness(findings)) {
    return { ...before, faithfulness: { ...kept, draws } };
  }
  return { result, faithfulness: { gate: gateName, passed: findings.length === 0, redraw, draws, findings } };
}

const badness = (findings: readonly Finding[]): number => findings.reduce((sum, { score }) => sum + score, 0);
