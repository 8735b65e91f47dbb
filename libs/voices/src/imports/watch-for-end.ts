/** How soon a worker stops after an import was called off. */
const everyMs = 1_000;

/** Aborts `signal` soon after `hasEnded` has become true; a look that fails is made again. */
export function watchForEnd(hasEnded: () => Promise<boolean>): { signal: AbortSignal; stop(): void } {
  const ended = new AbortController();
  const timer = setInterval(() => {
    hasEnded().then(
      (yes) => yes && ended.abort(new Error('the import was called off')),
      () => undefined,
    );
  }, everyMs);
  return { signal: ended.signal, stop: () => clearInterval(timer) };
}
