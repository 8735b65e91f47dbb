import { useEffect, useEffectEvent, type RefObject } from 'react';
import { actionOfKey, type ReviewAction } from './keys';

const typedInto = 'input, textarea, select, audio, [contenteditable="true"]';
const pressedByEnter = 'button, a, [role="button"]';

/** Whether a key pressed there is for the review: inside it or nowhere in particular, and not for what has the focus. */
function isForReview(event: KeyboardEvent, region: HTMLElement | null): boolean {
  const { target, key } = event;
  if (event.defaultPrevented || !(target instanceof HTMLElement)) return false;
  if (target !== document.body && !region?.contains(target)) return false;
  if (target.closest(typedInto)) return false;
  return key !== 'Enter' || !target.closest(pressedByEnter);
}

/** Listens for the keys of the review for as long as it is shown. A key held down moves, but decides only once. */
export function useReviewKeys(region: RefObject<HTMLElement | null>, act: (action: ReviewAction) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = isForReview(event, region.current) ? actionOfKey(event) : undefined;
    if (!action) return;
    event.preventDefault();
    if (!event.repeat || action.does === 'next' || action.does === 'previous') act(action);
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
