import type { DoubtGroup } from '@voicemill/contracts';
import { useState } from 'react';
import { useSample, type Sample } from '../voices/use-sample';

/** Hearing the candidates of a group in its first place; `candidate` is the one that was asked for last. */
export function useHearing(group: DoubtGroup) {
  const { hear, heard, isPending } = useSample();
  const [asked, setAsked] = useState<{ group: string; sample: Sample }>();
  const [place] = group.places;
  const sample = asked?.group === group.id ? asked.sample : undefined;
  const candidate = sample?.reading.value;
  const hearOne = (value: string | undefined) => {
    if (value === undefined || !place) return;
    const { text, start, end, language } = place;
    const wish = { text, start, end, language, reading: { notation: group.notation, value } };
    setAsked({ group: group.id, sample: wish });
    hear(wish);
  };
  return {
    candidate,
    isPending,
    /** Only what was asked for last: the sound of another group is never offered for this one. */
    heard: heard && heard.sample === sample ? heard : undefined,
    hear: hearOne,
    /** The guess first, then with every wish the next candidate. */
    hearNext: () => {
      const next = candidate === undefined ? 0 : group.candidates.indexOf(candidate) + 1;
      hearOne(group.candidates[next % group.candidates.length]);
    },
  };
}
export type Hearing = ReturnType<typeof useHearing>;
