import type { ResolvedVoice } from '@voicemill/voices';

/** As much of a voice as decides which styles it has. */
export interface StyledVoice extends Pick<ResolvedVoice, 'mix'> {
  manifest: Pick<ResolvedVoice['manifest'], 'engine' | 'speakers'>;
}

const folded = (written: string): string => written.normalize('NFKC').trim().toLowerCase();

/** The styles that a line may name. Only voices of engine `gpt-sovits` have any: a style is one of their clips. */
export const stylesOf = ({ manifest }: StyledVoice): string[] =>
  manifest.engine === 'gpt-sovits' ? Object.keys(manifest.speakers) : [];

/**
 * The voice as a line's style has it, by the style's id or one of its names, in whatever case; it comes before the style
 * that the voice choice names, since it is said of this line.
 *
 * @returns undefined when the voice has no such style.
 */
export function inStyle<Voice extends StyledVoice>(voice: Voice, style: string): Voice | undefined {
  const wanted = folded(style);
  const speaker = stylesOf(voice).find((id) => {
    const { en, zh } = voice.manifest.speakers[id]!.names;
    return [id, en, zh].some((name) => folded(name) === wanted);
  });
  return speaker === undefined ? undefined : { ...voice, mix: [{ speaker, weight: 1 }] };
}
