import type { DoubtGroup, Pronunciation } from '@voicemill/contracts';
import { useState } from 'react';
import { useText } from '../providers/i18n/use-text';
import { placeOf } from './open-groups';
import { useDecisions } from './use-decisions';
import { useManner } from './use-manner';
import { usePlace } from './use-place';
import { useReviewPages } from './use-review-pages';
import { useWrittenReading } from './use-written-reading';

/** What was done last, for everyone to read and for screen readers to say. */
export interface Told {
  text: string;
  refused?: boolean;
}

/** A person's way through the open groups of a script: where they are, what they do, and what has become of it. */
export function useReviewSession(scriptId: string) {
  const [text, written] = [useText(), useWrittenReading()];
  const [currentId, select] = useState<string>();
  const { manner, switchManner } = useManner();
  const [told, setTold] = useState<Told>({ text: '' });
  const decisions = useDecisions(scriptId, (group, error) => {
    select(group.id);
    setTold({ text: text('review.refused', { written: group.written, reason: error.message }), refused: true });
  });
  const pages = useReviewPages(scriptId, decisions.made, decisions.idle);
  const { goOnAfter, pass, ...place } = usePlace(pages, currentId, select);
  const tell = (group: DoubtGroup, choice: Pronunciation) => {
    goOnAfter(group, placeOf(group, manner.scope));
    const said = { written: group.written, reading: written(choice), smart_count: group.count };
    setTold({ text: text('review.decided', said) });
  };
  return {
    ...pages,
    ...place,
    manner,
    switchManner,
    told,
    canUndo: decisions.made.length > 0,
    select,
    decide: (group: DoubtGroup, choice: Pronunciation) => {
      decisions.decide(group, choice, manner);
      tell(group, choice);
    },
    /** Rejects where what was typed is no pronunciation of the word. */
    decideTyped: async (group: DoubtGroup, choice: Pronunciation) => {
      await decisions.decideTyped(group, choice, manner);
      tell(group, choice);
    },
    skip: (group: DoubtGroup) => {
      pass(group);
      setTold({ text: text('review.skipped', { written: group.written }) });
    },
    undo: async () => {
      const group = await decisions.undo();
      if (!group) return;
      select(group.id);
      setTold({ text: text('review.undone', { written: group.written }) });
      await pages.readAnew();
    },
  };
}
export type ReviewSession = ReturnType<typeof useReviewSession>;
