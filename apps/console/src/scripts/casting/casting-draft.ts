import type { LineView, Say, SpeakerView } from '@voicemill/contracts';

/** Voices by speaker, as they were last saved. */
export const savedVoices = (speakers: readonly SpeakerView[]): Record<string, string> =>
  Object.fromEntries(speakers.flatMap(({ speaker, voice }) => (voice === null ? [] : [[speaker, voice]])));

/** Whether two castings give every speaker the same voice. */
export function sameVoices(a: Record<string, string>, b: Record<string, string>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** A casting with one speaker given a voice, or none. */
export function withVoice(
  voices: Record<string, string>,
  speaker: string,
  voice: string | undefined,
): Record<string, string> {
  const { [speaker]: _before, ...others } = voices;
  return voice === undefined ? others : { ...others, [speaker]: voice };
}

/** What a worker says in one go, in UTF-16 units. */
const sayLimit = 300;
const overridesLimit = 50;

/** A line as a sample of its speaker: its beginning, with the readings that it carries. */
export function sampleOf({ text, overrides }: Pick<LineView, 'text' | 'overrides'>, voice: string): Say {
  const cut = text.length <= sayLimit ? text : text.slice(0, text.lastIndexOf(' ', sayLimit - 1) + 1 || sayLimit);
  const kept = overrides.filter(({ end }) => end <= cut.length).slice(0, overridesLimit);
  return { text: cut, voice, overrides: kept, speed: 1, pitchSemitones: 0, gainDb: 0 };
}
