import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

let counter = 0;

// A process number alone is not enough: it is given out again after a reboot or a long uptime.
function startTimeOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive({ pid, started }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return startTimeOf(pid) === started;
}

// The file is linked into place with its content, so nobody can ever read a half-written lock.
function tryTake(path, ticket) {
  const draft = `${path}.${ticket.pid}-${counter++}`;
  writeFileSync(draft, JSON.stringify(ticket));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

function readTicket(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

// Two processes may find the same dead owner; if both removed "the lock", the slower one would remove the quicker one's
// new lock. So the right to remove is itself a lock, named after the dead owner's ticket, which nobody else ever gets.
async function removeDead(path, dead) {
  await exclusive(`${path}.${dead.id}`, undefined, () => {
    if (readTicket(path)?.id === dead.id) rmSync(path);
  });
}

/**
 * Runs `work` while no other process holds the lock file `path`; waits for a living owner (telling `onWait` once), takes
 * over from a dead one.
 */
export async function exclusive(path, onWait, work) {
  mkdirSync(dirname(path), { recursive: true });
  const started = startTimeOf(process.pid);
  const ticket = { pid: process.pid, started, id: `${process.pid}-${Date.now()}-${counter++}` };
  let told = false;
  while (!tryTake(path, ticket)) {
    const owner = readTicket(path);
    if (!owner) continue;
    if (!isAlive(owner)) {
      await removeDead(path, owner);
      continue;
    }
    if (!told) onWait?.(owner.pid);
    told = true;
    await wait(200);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
