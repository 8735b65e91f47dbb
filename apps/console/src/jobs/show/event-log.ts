import type { JobEventView } from '@voicemill/contracts';

/** Read and heard events as one log, each once, newest first. The stream may repeat what a page already brought. */
export function mergeEvents(read: readonly JobEventView[], heard: readonly JobEventView[]): JobEventView[] {
  const byId = new Map([...read, ...heard].map((event) => [event.id, event]));
  return [...byId.values()].sort((left, right) => right.id - left.id);
}
