import type { JobSettings } from '@voicemill/contracts';
import type { LineEntity } from '@voicemill/db';
import type { ResolvedVoice } from '@voicemill/voices';
import { inStyle, stylesOf, type StyledVoice } from './line-style';

const controls = ['speed', 'pitchSemitones', 'noiseScale'] as const;
export type AskedControls = Pick<JobSettings, (typeof controls)[number]>;

export interface ControlFault {
  control: keyof AskedControls;
  reason: string;
  remedy: string;
}

/** A voice with what it lets be changed. */
export interface ControlledVoice extends StyledVoice, Pick<ResolvedVoice, 'voiceId'> {
  manifest: Pick<ResolvedVoice['manifest'], 'engine' | 'speakers' | 'ranges'>;
}

/** What is asked of a voice and lies outside what its graphs can do. Never clamped: nobody would notice. */
export function controlFaults(
  { voiceId, manifest: { ranges } }: ControlledVoice,
  asked: Partial<AskedControls>,
): ControlFault[] {
  return controls.flatMap((control) => {
    const value = asked[control];
    const [low, high] = ranges[control];
    if (value === undefined || (value >= low && value <= high)) return [];
    if (low !== high) {
      const reason = `${control} is ${value}; voice "${voiceId}" takes ${low} to ${high}`;
      return { control, reason, remedy: `Write a value from ${low} to ${high}, or choose another voice.` };
    }
    const reason = `${control} is ${value}, but the graphs of voice "${voiceId}" cannot change it`;
    return { control, reason, remedy: `Set it to ${low}, or choose another voice, e.g. a starter voice.` };
  });
}

/** Why a line's style cannot be spoken; undefined: it can, or there is none. */
export function styleFault(
  voice: ControlledVoice,
  { style }: Pick<LineEntity, 'style'>,
): Pick<ControlFault, 'reason' | 'remedy'> | undefined {
  if (style === null || inStyle(voice, style)) return undefined;
  const known = stylesOf(voice);
  const reason = `voice "${voice.voiceId}" has no style "${style}"`;
  if (known.length > 0) return { reason, remedy: `Write one of: ${known.join(', ')}; or leave the cell empty.` };
  return { reason, remedy: 'Leave the cell empty, or choose a voice that has styles (one of engine gpt-sovits).' };
}
