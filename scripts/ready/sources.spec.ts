import { callScript } from '../testing/call-script';
import { folderWith, removeFolders, writeInto } from '../testing/folder';

const files = {
  '.swcrc': '{}',
  'nx.json': '{}',
  'package-lock.json': '{}',
  'tsconfig.base.json': '{}',
  'apps/server/src/main.ts': 'export {};',
  'apps/console/src/main.tsx': 'export {};',
  'libs/text/src/index.ts': 'export {};',
  'libs/db/src/index.ts': 'export {};',
};
const hash = (folder: string, part: string): Promise<string> =>
  callScript('scripts/ready/sources.mjs', 'sourcesHash', folder, part);

afterEach(removeFolders);

describe('the hash of the sources', () => {
  it('is the same for the same content in another place and at another time', async () => {
    expect(await hash(folderWith(files), 'server')).toBe(await hash(folderWith(files), 'server'));
  });

  it.each([
    ['libs/db/src/index.ts', 'server', true],
    ['libs/db/src/index.ts', 'console', false],
    ['libs/text/src/index.ts', 'console', true],
    ['apps/console/src/main.tsx', 'console', true],
    ['apps/console/src/main.tsx', 'server', false],
    ['libs/db/src/added.ts', 'server', true],
    ['libs/db/src/added.spec.ts', 'server', false],
    ['libs/db/dist/index.js', 'server', false],
    ['package-lock.json', 'server', true],
  ])('after a change of %s: %s changed is %s', async (path, part, changes) => {
    const folder = folderWith(files);
    const before = await hash(folder, part);
    writeInto(folder, path, 'export const more = 1;');
    expect((await hash(folder, part)) !== before).toBe(changes);
  });
});
