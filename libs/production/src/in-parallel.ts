/** Runs `work` over items as they come, at most `limit` at a time; answers in the items' order. The first failure ends it. */
export async function inParallel<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const running = new Set<Promise<void>>();
  let next = 0;
  try {
    for await (const item of items) {
      const index = next;
      next += 1;
      const task: Promise<void> = work(item).then((result) => {
        results[index] = result;
        running.delete(task);
      });
      running.add(task);
      if (running.size >= limit) await Promise.race(running);
    }
    await Promise.all(running);
  } finally {
    // What still runs when another has failed must end before its files are cleared away.
    await Promise.allSettled(running);
  }
  return results;
}
