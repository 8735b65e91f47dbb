import type { DoubtGroup } from '@voicemill/contracts';
import { useState } from 'react';
import { groupAfter, type DecidedPlace } from './open-groups';
import type { ReviewPages } from './use-review-pages';

/** Which group a person is at, and how they get from one to the next. */
export function usePlace(pages: ReviewPages, currentId: string | undefined, select: (id: string | undefined) => void) {
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const { groups, page } = pages;
  const current = groups.find(({ id }) => id === currentId) ?? groups.find(({ id }) => !skipped.has(id)) ?? groups[0];
  const goOn = (from: DoubtGroup, decided: readonly DecidedPlace[], passed = skipped) => {
    const next = groupAfter(groups, from.id, { decided, skipped: passed });
    select(next?.id);
    return next !== undefined;
  };
  return {
    current,
    skipped,
    /** To the next group that is open and that nobody has passed over; a page without one is read anew by itself. */
    goOnAfter: (group: DoubtGroup, decided: DecidedPlace) => void goOn(group, [decided]),
    /** The same, but the group stays open; where this page has no other one, to the next page. */
    pass: (group: DoubtGroup) => {
      const passed = new Set([...skipped, group.id]);
      setSkipped(passed);
      if (goOn(group, [], passed)) return;
      if (pages.hidden > 0) void pages.readAnew();
      else pages.setPage(page < pages.pages ? page + 1 : 1);
    },
    step: (by: 1 | -1) => {
      const neighbour = groups[groups.findIndex(({ id }) => id === current?.id) + by];
      if (neighbour) select(neighbour.id);
      else if (page + by >= 1 && page + by <= pages.pages) pages.setPage(page + by);
    },
  };
}
