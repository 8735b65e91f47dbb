import { readdirSync, readFileSync } from 'node:fs';
import { parseProcessStat, type ProcessStat } from './process-stat';

/** CPU time of other processes is read from /proc, which only Linux has. */
export const canMeasureCpu = process.platform === 'linux';

function statOf(pid: number): ProcessStat | undefined {
  try {
    return parseProcessStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}

/** CPU seconds so far of this process: every thread of it, and the programs that it started and that have ended. */
export function ownCpuSeconds(): number {
  const stat = statOf(process.pid);
  return stat ? stat.ownSeconds + stat.endedChildrenSeconds : 0;
}

/** The process that started a process. */
export function parentOf(pid: number): number | undefined {
  return statOf(pid)?.parent;
}

/** A process and all that descends from it. */
export function treeOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const parent = Number.isInteger(pid) ? parentOf(pid) : undefined;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** CPU seconds so far of a process and all its descendants, the ended ones too. */
export function treeCpuSeconds(root: number): number {
  return treeOf(root).reduce((sum, pid) => {
    const stat = statOf(pid);
    return stat ? sum + stat.ownSeconds + stat.endedChildrenSeconds : sum;
  }, 0);
}
