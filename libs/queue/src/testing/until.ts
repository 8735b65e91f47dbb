import { setTimeout as wait } from 'node:timers/promises';

/** Looks every few milliseconds until `look` answers something true, and hands that over. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  patienceMs = 50_000,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > deadline) throw new Error(`waited ${patienceMs} ms in vain until ${what}`);
    await wait(5);
  }
}
