import { runNode } from '../testing/call-script';

/** Begins, ends and what was left to do, as the script prints them while items wait for each other's letters. */
async function told(body: string): Promise<string[]> {
  const code = `
    import { once, EventEmitter } from 'node:events';
    import { twoAtATime } from './scripts/check/two-at-a-time.mjs';
    const events = new EventEmitter();
    ${body}`;
  const { stdout, stderr } = await runNode(['--input-type=module', '--eval', code]);
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
}

it('begins the third item when one of the first two is done, and not before', async () => {
  const lines = await told(`
    const work = async (item) => {
      console.log('begins', item);
      if (item === 'a') await once(events, 'c ends');
      console.log('ends', item);
      setImmediate(() => events.emit(item + ' ends'));
    };
    await twoAtATime(['a', 'b', 'c'], work);
    console.log('done');`);
  expect(lines).toEqual(['begins a', 'begins b', 'ends b', 'begins c', 'ends c', 'ends a', 'done']);
});

it('never has three going', async () => {
  const lines = await told(`
    let going = 0, most = 0;
    await twoAtATime([1, 2, 3, 4, 5], async () => {
      most = Math.max(most, ++going);
      await new Promise(setImmediate);
      going--;
    });
    console.log(most, going);`);
  expect(lines).toEqual(['2 0']);
});

it('rejects when an item does', async () => {
  const lines = await told(`
    await twoAtATime([1, 2, 3], async (item) => { if (item === 2) throw new Error('the second'); })
      .catch((error) => console.log(error.message));`);
  expect(lines).toEqual(['the second']);
});
