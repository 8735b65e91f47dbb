import type { DeliveryFileView, DeliveryView, Page, PageQuery } from '@voicemill/contracts';
import { DeliveryEntity, DeliveryFileEntity, type RequestContext, type DataSource } from '@voicemill/db';
import { NotFound, type FileStore } from '@voicemill/platform';
import { storageKeys } from './storage-keys';

export interface DeliveredFile {
  file: DeliveryFileView;
  /** Key in the file store. */
  key: string;
}

/** What jobs handed over. */
export class DeliveriesService {
  constructor(
    private readonly dataSource: DataSource,
    readonly files: FileStore,
  ) {}

  /** Newest first; every delivery with its files. */
  async list(ctx: RequestContext, jobId: string, query: PageQuery): Promise<Page<DeliveryView>> {
    const [deliveries, total] = await this.dataSource.getRepository(DeliveryEntity).findAndCount({
      where: { workspaceId: ctx.workspaceId, jobId },
      order: { number: 'DESC' },
      skip: (query.page - 1) * query.perPage,
      take: query.perPage,
    });
    // No condition at all is what an empty list would mean to the query.
    const wanted = deliveries.map(({ id }) => ({ deliveryId: id }));
    const repository = this.dataSource.getRepository(DeliveryFileEntity);
    const files = wanted.length > 0 ? await repository.find({ where: wanted, order: { path: 'ASC' } }) : [];
    const items = deliveries.map(({ id, preset, pass, createdAt }) => ({
      id,
      jobId,
      preset,
      pass,
      createdAt: createdAt.toISOString(),
      files: files.filter((file) => file.deliveryId === id).map(fileView),
    }));
    return { items, total, ...query };
  }

  /** @throws NotFound */
  async file(ctx: RequestContext, deliveryId: string, fileId: string): Promise<DeliveredFile> {
    const { workspaceId } = ctx;
    const delivery = await this.dataSource.getRepository(DeliveryEntity).findOneBy({ id: deliveryId, workspaceId });
    const file = await this.dataSource
      .getRepository(DeliveryFileEntity)
      .findOneBy({ id: fileId, deliveryId, workspaceId });
    if (!delivery || !file) throw new NotFound('There is no such file.');
    return {
      file: fileView(file),
      key: `${storageKeys.delivery(workspaceId, delivery.jobId, delivery.number)}/${file.path}`,
    };
  }
}

const fileView = ({
  id,
  path,
  mediaType,
  bytes,
  sha256,
  chapterNumber,
  durationMs,
}: DeliveryFileEntity): DeliveryFileView => ({
  id,
  path,
  mediaType,
  bytes: Number(bytes),
  sha256,
  chapterNumber,
  durationMs,
});
