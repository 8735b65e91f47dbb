// Keep this file in old syntax: it has to be read by the very versions that it refuses.
const least = [20, 19];

/** A sentence with the remedy when this Node is too old, else undefined. */
export function nodeVersionFault(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const newEnough = major > least[0] || (major === least[0] && minor >= least[1]);
  if (newEnough) return undefined;
  return (
    `Voicemill needs Node ${least.join('.')} or newer; this is Node ${version}. ` +
    'Install Node 20 or 22 from https://nodejs.org (or: nvm install 20) and run the same command again.'
  );
}
