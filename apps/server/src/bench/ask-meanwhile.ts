import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** As many questions a second as a few people with the console open ask. */
const pauseMs = 5;

export interface Asked<Result> {
  result: Result;
  answers: number;
  largestMs: number;
  /** Of a hundred answers ninety-nine came within this. */
  p99Ms: number;
}

/** Asks an address over and over while something is done, and notes how long the answers take. */
export async function askMeanwhile<Result>(url: string, work: () => Promise<Result>): Promise<Asked<Result>> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  let isDone = false;
  const asking = (async (): Promise<void> => {
    while (!isDone) {
      times.push(await answerMs(url, agent));
      await wait(pauseMs);
    }
  })();
  try {
    const result = await work();
    isDone = true;
    await asking;
    const sorted = times.sort((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
    return { result, answers: sorted.length, largestMs: at(1), p99Ms: at(0.99) };
  } finally {
    isDone = true;
    await asking.catch(() => undefined);
    agent.destroy();
  }
}

function answerMs(url: string, agent: Agent): Promise<number> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - startedAt);
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    }).once('error', reject);
  });
}
