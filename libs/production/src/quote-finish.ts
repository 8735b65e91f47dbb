/** Work that waits for the devices, in seconds of a device. */
export interface WaitingWork {
  /** Of this workspace, asked for earlier and not less urgent. */
  ownSeconds: number;
  ownWeight: number;
  others: { seconds: number; weight: number }[];
}

/** What makes takes, and how fast the rest of the pipeline is. */
export interface Fleet {
  workersAlive: number;
  /** Device seconds that one worker spends in a second: the cores of a CPU, 1 for a GPU. */
  lanesPerWorker: number;
  /** Seconds of mastering, encoding and measuring for a second of audio. */
  deliverySecondsPerSecond: number;
}

/**
 * Seconds that other work keeps the devices before this work is made. Workspaces are served by fair share: until ours
 * has had its own, another one has had at most as much in the ratio of their weights, and never more than it waits for.
 *
 * @param deviceSeconds of the work in question.
 */
export function queueSeconds(deviceSeconds: number, waiting: WaitingWork, fleet: Fleet): number {
  if (deviceSeconds === 0) return 0;
  const ours = waiting.ownSeconds + deviceSeconds;
  const theirs = waiting.others.reduce(
    (sum, { seconds, weight }) => sum + Math.min(seconds, (ours * weight) / waiting.ownWeight),
    0,
  );
  return (waiting.ownSeconds + theirs) / lanesOf(fleet);
}

/** Seconds from now until the delivery is there. */
export function finishSeconds(
  { deviceSeconds, audioSeconds }: { deviceSeconds: number; audioSeconds: number },
  waiting: WaitingWork,
  fleet: Fleet,
): number {
  const speaking = deviceSeconds / lanesOf(fleet);
  return queueSeconds(deviceSeconds, waiting, fleet) + speaking + audioSeconds * fleet.deliverySecondsPerSecond;
}

/** Where no worker is alive yet, one is counted on: it is what `start` and `render` bring. */
const lanesOf = ({ workersAlive, lanesPerWorker }: Fleet): number => Math.max(1, workersAlive) * lanesPerWorker;
