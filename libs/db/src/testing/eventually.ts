import { setTimeout as wait } from 'node:timers/promises';

/** Waits for a state to come about: the first answer that is not null. @throws after `patienceMs`. */
export async function eventually<T>(what: string, look: () => Promise<T | null>, patienceMs = 30_000): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(`never seen: ${what}`);
    await wait(20);
  }
}
