import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inDraft, removeDrafts, removePlaced } from './in-draft';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'voicemill-draft-'));
});
afterEach(() => rm(parent, { recursive: true }));

const drafts = () => readdir(join(parent, '.drafts'));
const fill = async (dir: string, name: string): Promise<string> => {
  await mkdir(join(dir, 'made'), { recursive: true });
  await writeFile(join(dir, 'made', name), name);
  return join(dir, 'made');
};

it('a second try of the same owner finds nothing of the first, and leaves the drafts of others alone', async () => {
  await fill(join(parent, '.drafts', 'ann.1'), 'old');
  await fill(join(parent, '.drafts', 'anna.1'), 'of another');
  const seen = await inDraft(parent, async () => drafts(), { owner: 'ann' });
  expect(seen.sort()).toEqual([expect.stringMatching(/^ann\.[0-9a-f-]{36}$/), 'anna.1']);
  expect(await drafts()).toEqual(['anna.1']);
  await removeDrafts(parent, 'anna');
  expect(await drafts()).toEqual([]);
});

it('a place that is taken is refused unless it may be replaced', async () => {
  const put = (name: string, options = {}) =>
    inDraft(parent, async (draft, place) => place(await fill(draft, name), 'voice', options));
  await put('first');
  await expect(put('second')).rejects.toMatchObject({ code: 'conflict' });
  expect(await readdir(join(parent, 'voice'))).toEqual(['first']);
  await put('second', { replace: true });
  expect(await readdir(join(parent, 'voice'))).toEqual(['second']);
  await removePlaced(parent, 'voice');
  expect(await readdir(parent)).toEqual(['.drafts']);
});

it('nothing to remove is no fault', async () => {
  await removeDrafts(join(parent, 'nowhere'), 'ann');
  await removePlaced(join(parent, 'nowhere'), 'voice');
  expect(await readdir(parent)).toEqual([]);
});
