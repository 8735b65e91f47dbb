/** What Linux tells of a process in /proc/PID/stat; see proc_pid_stat(5). */
export interface ProcessStat {
  parent: number;
  /** CPU time of all its threads, the ended ones too. */
  ownSeconds: number;
  /** CPU time of its children that have ended. */
  endedChildrenSeconds: number;
}

/** USER_HZ: 100 on every architecture that Node runs on, whatever the kernel's own tick is. */
const ticksPerSecond = 100;

/** @param text a line of /proc/PID/stat: the name in brackets may hold spaces and brackets itself. */
export function parseProcessStat(text: string): ProcessStat {
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const seconds = (first: number): number => ((fields[first] ?? 0) + (fields[first + 1] ?? 0)) / ticksPerSecond;
  return { parent: fields[1] ?? 0, ownSeconds: seconds(11), endedChildrenSeconds: seconds(13) };
}
