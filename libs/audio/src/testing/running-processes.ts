const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const started = (): number => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;

/**
 * How many programs that this process has started still run. One that has ended is still listed until its handle is
 * closed, a turn or two of the event loop later, so a few turns are waited; one that runs on stays listed.
 */
export async function runningProcesses(): Promise<number> {
  for (let turn = 0; turn < 100 && started() > 0; turn += 1) await nextTurn();
  return started();
}
