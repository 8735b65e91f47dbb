import { callScript } from '../testing/call-script';
import { folderWith, removeFolders, writeInto } from '../testing/folder';

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'libs/text': { version: '1.0.0' },
    'node_modules/@own/text': { resolved: 'libs/text', link: true },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/other-machine': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};
const record = {
  packages: {
    'node_modules/@own/text': { resolved: 'libs/text', link: true },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  },
};
const matches = (folder: string): Promise<boolean> =>
  callScript('scripts/ready/installed.mjs', 'installedMatchesLock', folder);

afterEach(removeFolders);

describe('installed packages match the lock file', () => {
  const clone = (): string => folderWith({ 'package-lock.json': lock, 'node_modules/.package-lock.json': record });

  it('when npm has recorded the same, without the binaries of other machines', async () => {
    expect(await matches(clone())).toBe(true);
  });

  it('not in a fresh clone, and not after an install that was broken off', async () => {
    expect(await matches(folderWith({ 'package-lock.json': lock }))).toBe(false);
    expect(await matches(folderWith({ 'package-lock.json': lock, 'node_modules/zod/package.json': {} }))).toBe(false);
  });

  it.each([
    ['another version', { version: '4.6.8', integrity: 'sha512-a' }],
    ['another content', { version: '4.6.7', integrity: 'sha512-c' }],
    ['nothing', undefined],
  ])('not when the lock file has moved on: %s installed', async (_story, zod) => {
    const folder = clone();
    writeInto(folder, 'node_modules/.package-lock.json', {
      packages: { ...record.packages, 'node_modules/zod': zod },
    });
    expect(await matches(folder)).toBe(false);
  });
});

describe('a failed install', () => {
  const fault = (output: string): Promise<string> => callScript('scripts/ready/install.mjs', 'installFault', output);

  it.each(['npm error code ENOTFOUND\n', 'npm error code EAI_AGAIN\n', 'npm error connect ECONNREFUSED 127.0.0.1:1\n'])(
    'names the network when that is missing: %j',
    async (output) => {
      expect(await fault(output)).toMatch(/registry cannot be reached\. Connect to the network.*same command again/);
    },
  );

  it('otherwise passes on what npm said', async () => {
    expect(await fault('npm error code ENOSPC\n')).toMatch(/npm said:\nnpm error code ENOSPC\n/);
  });
});
