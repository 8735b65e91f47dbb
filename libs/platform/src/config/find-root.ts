import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../errors/app-error';

/**
 * The repository root: the nearest folder at or above `from` whose package.json is named "voicemill". Searched, not
 * counted in "..", because this file runs from src under tests and from dist in production.
 * @throws AppError when there is none.
 */
export function findRoot(from: string = __dirname): string {
  for (let dir = from; ; dir = dirname(dir)) {
    if (isRoot(join(dir, 'package.json'))) return dir;
    if (dirname(dir) === dir) {
      throw new AppError(`No package.json named "voicemill" lies at or above ${from}.`, {
        remedy: 'Run Voicemill from inside its own folder, with its package.json in place.',
      });
    }
  }
}

function isRoot(packageFile: string): boolean {
  if (!existsSync(packageFile)) return false;
  const parsed: unknown = JSON.parse(readFileSync(packageFile, 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'name' in parsed && parsed.name === 'voicemill';
}
