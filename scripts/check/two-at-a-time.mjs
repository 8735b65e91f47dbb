/**
 * Does `work` for every item, two at a time, begun in their order; resolves when all are done. Most checks use one core of
 * the two that a small machine has.
 */
export async function twoAtATime(items, work) {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all([lane(), lane()]);
}
