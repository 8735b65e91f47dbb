import type { BenchHome } from './bench-home';
import type { Figure } from './figure';
import { sampleBatches } from './sample-batches';

/** How many of a tensor's phones would be padding, over all batches. */
export function paddingWaste(batches: readonly (readonly number[])[]): number {
  const spoken = batches.flat().reduce((sum, phones) => sum + phones, 0);
  const padded = batches.reduce((sum, lengths) => sum + lengths.length * Math.max(...lengths), 0);
  return 1 - spoken / padded;
}

export async function measurePadding(home: BenchHome): Promise<Figure[]> {
  const batches = await sampleBatches(home);
  const lengths = batches.map(({ requests }) => requests.map(({ phoneCount }) => phoneCount));
  const full = lengths.filter(({ length }) => length >= 4).length;
  const sizes = lengths.map(({ length }) => length).join(' ');
  return [
    {
      name: 'paddingWaste',
      value: paddingWaste(lengths),
      bound: { atMost: 0.1 },
      detail: `${lengths.flat().length} chunks of samples/chapter.md, phones of padding over phones of the tensors`,
    },
    {
      name: 'batchesOf4To8',
      value: full / batches.length,
      bound: { atLeast: 0.9 },
      detail: `${batches.length} batches of ${sizes} chunks`,
    },
  ];
}
