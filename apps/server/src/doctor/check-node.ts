import type { Finding } from './finding';

const partsOf = (version: string): number[] => version.split('.').map(Number);

/**
 * @param version of the running Node, e.g. 20.20.2
 * @param asked what `engines.node` of package.json says: `>=` and a version.
 */
export function checkNode(version: string, asked: string): Finding {
  const [major = 0, minor = 0] = partsOf(version);
  const [leastMajor = 0, leastMinor = 0] = partsOf(asked.replace(/^>=\s*/, ''));
  const newEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  if (newEnough) return { name: 'Node', detail: version };
  return {
    name: 'Node',
    detail: `${version} is too old, ${asked} is needed`,
    remedy: `nvm install ${leastMajor}, or an installer from https://nodejs.org`,
  };
}
