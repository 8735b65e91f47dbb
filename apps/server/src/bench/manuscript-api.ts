import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import type { BenchHome } from './bench-home';
import type { ApiReady, ManuscriptAnswer, ManuscriptWork } from './manuscript-work';

/** The bench's API process, seen from the one that asks it. */
export class ManuscriptApi {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start({ config }: BenchHome): Promise<ManuscriptApi> {
    const child = fork(join(__dirname, `main.manuscript${extname(__filename)}`), [], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.send(config.home);
    const { url } = await answerOf<ApiReady>(child);
    return new ManuscriptApi(child, url);
  }

  work(work: ManuscriptWork): Promise<ManuscriptAnswer> {
    const answer = answerOf<ManuscriptAnswer>(this.child);
    this.child.send(work);
    return answer;
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }
}

async function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  const done = new AbortController();
  const { signal } = done;
  const gone = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`the API process of the bench ended with code ${code}`);
  });
  try {
    return (await Promise.race([once(child, 'message', { signal }).then(([message]) => message), gone])) as Answer;
  } finally {
    gone.catch(() => undefined);
    done.abort();
  }
}
