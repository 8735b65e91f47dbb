import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DeliveryFileView, DeliveryView } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import type { DeliveriesService } from '@voicemill/production';

/** Copies a delivery's files into a folder; each appears there whole or not at all. */
export async function saveDelivery(
  deliveries: DeliveriesService,
  ctx: RequestContext,
  delivery: DeliveryView,
  folder: string,
): Promise<DeliveryFileView[]> {
  for (const { id, path } of delivery.files) {
    const { key } = await deliveries.file(ctx, delivery.id, id);
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    const unfinished = `${target}.part`;
    try {
      await pipeline(deliveries.files.open(key), createWriteStream(unfinished));
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }
  return delivery.files;
}
