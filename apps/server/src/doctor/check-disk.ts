import type { Finding } from './finding';

const gigabyte = 1024 ** 3;
/** A ten-hour book holds about 3 GB of takes and masters before it is delivered. */
const leastBytes = 5 * gigabyte;

/** @param freeBytes free to this user where `folder` lies. */
export function checkDisk(folder: string, freeBytes: number): Finding {
  const detail = `${(freeBytes / gigabyte).toFixed(1)} GB free for ${folder}`;
  if (freeBytes >= leastBytes) return { name: 'disk', detail };
  return {
    name: 'disk',
    detail: `only ${detail}; a ten-hour book needs about ${leastBytes / gigabyte} GB while it is made`,
    remedy: 'Free some space, or set VOICEMILL_HOME to a folder on a larger disk.',
    optional: true,
  };
}
