import { QueueWatch } from './queue-watch';

describe('QueueWatch', () => {
  let found: string[];
  let looks: number;
  let errors: string[];
  let ended: string[];
  let watch: QueueWatch;
  const waitFor = (name: 'job.plan' | 'chapter.master'): void => void watch.waitFor(name).then(() => ended.push(name));
  const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    jest.useFakeTimers();
    [found, looks, errors, ended] = [[], 0, [], []];
    watch = new QueueWatch({
      look: () => {
        looks += 1;
        return found.includes('broken') ? Promise.reject(new Error('no database')) : Promise.resolve(found);
      },
      onError: (error) => errors.push(error.message),
      idleMs: 100,
    });
  });
  afterEach(() => jest.useRealTimers());

  it('looks once for all that wait, and ends the waits of those queues only that hold something', async () => {
    waitFor('job.plan');
    waitFor('chapter.master');
    await pass(250);
    expect({ looks, ended }).toEqual({ looks: 2, ended: [] });
    found = ['chapter.master', 'voice.import'];
    await pass(100);
    expect({ looks, ended }).toEqual({ looks: 3, ended: ['chapter.master'] });
    await pass(1000);
    expect(ended).toEqual(['chapter.master']);
  });

  it('looks no more when nobody waits', async () => {
    waitFor('job.plan');
    watch.wake();
    await pass(1000);
    expect({ looks, ended }).toEqual({ looks: 0, ended: ['job.plan'] });
  });

  it('tells that it could not look, and looks again', async () => {
    waitFor('job.plan');
    found = ['broken'];
    await pass(100);
    found = ['job.plan'];
    await pass(100);
    expect({ errors, ended }).toEqual({ errors: ['no database'], ended: ['job.plan'] });
  });

  it('ends waits that are woken while it looks', async () => {
    let answer: (names: string[]) => void = () => undefined;
    watch = new QueueWatch({ look: () => new Promise((resolve) => (answer = resolve)), onError: fail, idleMs: 100 });
    waitFor('job.plan');
    await pass(100);
    watch.wake();
    answer(['job.plan']);
    await pass(0);
    expect(ended).toEqual(['job.plan']);
  });
});

function fail(error: Error): never {
  throw error;
}
