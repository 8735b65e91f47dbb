import { callScript } from '../testing/call-script';

const root = '/clone';
const standing = (env: Record<string, string>, current: string): Promise<string> =>
  callScript('scripts/ready/standing.mjs', 'whereTheUserStands', root, 'render', env, current);
const byNpm = { npm_lifecycle_event: 'render', npm_package_json: '/clone/package.json', INIT_CWD: '/lessons' };

describe('where the user stands', () => {
  it('is where npm was called, although npm moved to the root of the clone', async () => {
    expect(await standing(byNpm, root)).toBe('/lessons');
  });

  it('is the current folder when the script is run without npm', async () => {
    expect(await standing({}, '/elsewhere')).toBe('/elsewhere');
  });

  it('is not what an outer npm command left behind', async () => {
    expect(await standing({ ...byNpm, npm_lifecycle_event: 'test' }, root)).toBe(root);
    expect(await standing({ ...byNpm, npm_package_json: '/other/package.json' }, root)).toBe(root);
  });
});
