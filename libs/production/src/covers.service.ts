import { createHash } from 'node:crypto';
import type { RequestContext } from '@voicemill/db';
import { InvalidInput, TooLarge, type FileStore } from '@voicemill/platform';
import { storageKeys } from './storage-keys';

const limitBytes = 10 * 1024 * 1024;
const signatures = {
  jpg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47],
} as const;

/** Cover pictures, addressed by their content: `<sha256>.jpg` or `.png` is what a job's settings name. */
export class CoversService {
  constructor(private readonly files: FileStore) {}

  /** @throws InvalidInput unsupported-file, TooLarge */
  async store(ctx: RequestContext, picture: Buffer): Promise<string> {
    if (picture.length > limitBytes)
      throw new TooLarge('A cover may have at most 10 MB.', { remedy: 'Make the picture smaller.' });
    const kind = (['jpg', 'png'] as const).find((name) => signatures[name].every((byte, at) => picture[at] === byte));
    if (!kind) {
      throw new InvalidInput('The cover is neither a JPEG nor a PNG picture.', {
        code: 'unsupported-file',
        remedy: 'Save it as JPEG or PNG, best square.',
      });
    }
    const cover = `${createHash('sha256').update(picture).digest('hex')}.${kind}`;
    await this.files.put(storageKeys.cover(ctx.workspaceId, cover), picture);
    return cover;
  }

  /** @throws InvalidInput when a job names a cover that is not there. */
  async assertStored(ctx: RequestContext, cover: string | undefined): Promise<void> {
    if (cover === undefined || (await this.files.stat(storageKeys.cover(ctx.workspaceId, cover)))) return;
    throw new InvalidInput('There is no such cover.', { remedy: 'Upload the picture first.' });
  }
}
