import type { Report } from '@voicemill/contracts';
import { DeliveryEntity, DeliveryFileEntity, type DataSource } from '@voicemill/db';
import type { FileStore } from '@voicemill/platform';
import type { HandlerRun } from '@voicemill/queue';
import type { DeliveryWork } from './deliver-job.job';
import type { EncodedFile } from './delivery-report';
import { noteJobEvent } from './job-events';
import { mediaTypeOf } from './media-types';
import { storageKeys } from './storage-keys';

/**
 * Moves a finished delivery to its place and tells the database, which is what makes it a delivery: files that a
 * broken-off run left in that place are replaced.
 */
export async function storeDelivery(
  { dataSource, files }: { dataSource: DataSource; files: FileStore },
  { job, dir }: DeliveryWork,
  report: Report,
  encoded: EncodedFile[],
  run: HandlerRun,
): Promise<void> {
  const { id: jobId, workspaceId } = job;
  await files.writeIn(dir, 'report.json', `${JSON.stringify(report, null, 2)}\n`);
  const number = (await dataSource.getRepository(DeliveryEntity).countBy({ jobId })) + 1;
  const key = storageKeys.delivery(workspaceId, jobId, number);
  await files.adopt(key, dir);
  const byPath = new Map(encoded.map((file) => [file.path, file]));
  const rows: Omit<DeliveryFileEntity, 'id' | 'createdAt' | 'deliveryId' | 'workspace' | 'delivery'>[] = [];
  for (const stored of await files.list(key)) {
    const path = stored.slice(key.length + 1);
    const { bytes, sha256 } = await files.digest(stored);
    const file = byPath.get(path);
    const [chapter] = file && file.planned.scope !== 'book' ? file.planned.chapters : [];
    rows.push({
      workspaceId,
      path,
      mediaType: mediaTypeOf(path),
      bytes: String(bytes),
      sha256,
      chapterNumber: chapter?.number ?? null,
      durationMs: file?.delivered.durationMs ?? null,
    });
  }
  await dataSource.transaction(async (manager) => {
    const [, ended] = await manager.query<[unknown, number]>(
      `UPDATE job SET status = $2, finished_at = now() WHERE id = $1 AND status = 'delivering'`,
      [jobId, report.gaps.length > 0 ? 'done-with-gaps' : 'done'],
    );
    if (ended === 0) return;
    const { preset, pass } = report;
    const delivery = await manager.save(
      manager.create(DeliveryEntity, { workspaceId, jobId, number, preset, pass, report }),
    );
    await manager.insert(
      DeliveryFileEntity,
      rows.map((row) => ({ ...row, deliveryId: delivery.id })),
    );
    const gaps = report.gaps.length > 0 ? ` with ${report.gaps.length} gap(s)` : '';
    const verdict = pass ? 'every figure of the preset passes' : 'some figures of the preset do not pass';
    await noteJobEvent(
      manager,
      { workspaceId, jobId },
      'delivered',
      `Delivered${gaps}: ${rows.length} files; ${verdict}.`,
      { number, pass },
    );
    await run.assertHeld(manager);
  });
}
