import { join } from 'node:path';
import { InvalidInput } from '../errors/error-kinds';

const longestKey = 1024;
// Control characters, and what Windows refuses or reads as something else.
const refusedCharacters = /[\u0000-\u001f\u007f\\:*?"<>|]/;

/** Folder for unfinished files; no key can name it, because no part of a key may begin with a full stop. */
export const unfinishedFolder = '.unfinished';

/**
 * The path of a key below a folder.
 * @throws InvalidInput for a key that could point elsewhere: absolute, "..", empty parts, control characters.
 */
export function pathOfKey(rootDir: string, key: string): string {
  const parts = key.split('/');
  const sound = parts.every((part) => part !== '' && !part.startsWith('.') && !refusedCharacters.test(part));
  if (!sound || key.length > longestKey) {
    throw new InvalidInput(`"${key.slice(0, 80)}" cannot be the name of a stored file.`, {
      remedy: 'Use plain names joined by "/", none of them empty or starting with a full stop.',
    });
  }
  return join(rootDir, ...parts);
}
