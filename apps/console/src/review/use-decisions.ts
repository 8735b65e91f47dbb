import {
  workspaceLexicon,
  type Decision,
  type DoubtGroup,
  type Pronunciation,
  type StoredEntry,
} from '@voicemill/contracts';
import { useRef, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { ConsoleDataProvider } from '../providers/http/data-provider';
import { placeOf, type DecidedPlace, type Manner } from './open-groups';

/** A decision of this visit. It counts at once; `entry` is there when the server has stored it. */
export interface MadeDecision extends DecidedPlace {
  group: DoubtGroup;
  choice: Pronunciation;
  lexicon: Decision['lexicon'];
  entry: Promise<StoredEntry>;
}

/** Does one thing after the other: the server hears of decisions in the order in which they were made. */
function useQueue() {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const next = last.current.then(work);
    last.current = next.catch(() => undefined);
    return next;
  };
  return { inTurn, idle: () => last.current };
}

/** Decisions about groups, and the way back from each. `onRefused` hears of those that the server did not take. */
export function useDecisions(scriptId: string, onRefused: (group: DoubtGroup, error: Error) => void) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { inTurn, idle } = useQueue();
  const [made, setMade] = useState<readonly MadeDecision[]>([]);
  const forget = (one: MadeDecision) => setMade((all) => all.filter((other) => other !== one));

  const send = (group: DoubtGroup, choice: Pronunciation, manner: Manner) =>
    inTurn(() => dataProvider.decide(scriptId, { group: group.id, choice, ...manner }));
  const keep = (group: DoubtGroup, choice: Pronunciation, manner: Manner, entry: Promise<StoredEntry>) => {
    const one = { ...placeOf(group, manner.scope), group, choice, lexicon: manner.lexicon, entry };
    setMade((all) => [...all, one]);
    return one;
  };

  /** Takes a candidate: the person goes on at once, nobody waits for the server. */
  const decide = (group: DoubtGroup, choice: Pronunciation, manner: Manner): void => {
    const entry = send(group, choice, manner);
    const one = keep(group, choice, manner, entry);
    entry.catch((error: Error) => {
      forget(one);
      onRefused(group, error);
    });
  };
  /** Takes what was typed, which may be no pronunciation: rejects then, and nothing is decided. */
  const decideTyped = async (group: DoubtGroup, choice: Pronunciation, manner: Manner): Promise<void> => {
    const entry = await send(group, choice, manner);
    keep(group, choice, manner, Promise.resolve(entry));
  };
  /** Takes the last decision back; answers its group, or nothing where there is none or the server refuses. */
  const undo = async (): Promise<DoubtGroup | undefined> => {
    const one = made.at(-1);
    if (!one) return undefined;
    forget(one);
    try {
      const { id } = await one.entry;
      const lexiconId = one.lexicon === 'script' ? scriptId : workspaceLexicon;
      await inTurn(() => dataProvider.removeEntry(lexiconId, id));
      return one.group;
    } catch (error) {
      onRefused(one.group, error as Error);
      return undefined;
    }
  };
  return { made, decide, decideTyped, undo, idle };
}
