import { readFileSync, readdirSync } from 'node:fs';

function readOrNothing(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended in between, or is not ours to look at.
    return '';
  }
}

/**
 * Living processes that carry `marker` in their environment, other than this one: { pid, command }. Only Linux shows the
 * environment of a process; elsewhere the list is empty.
 */
export function leftovers(marker) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => readOrNothing(`/proc/${pid}/environ`).split('\0').includes(marker))
    .map((pid) => ({ pid: Number(pid), command: readOrNothing(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim() }));
}
