import { createReadStream } from 'node:fs';
import {
  Injectable,
  PayloadTooLargeException,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { InvalidInput, TooLarge } from '@voicemill/platform';
import type { ScriptInput } from '@voicemill/scripts';
import type { Request } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { StoredFiles, UploadLimit } from '../tokens';
import { forget, temporaryStorage, type ReceivedFile } from './temporary-storage';

export type { ReceivedFile } from './temporary-storage';

/** Receives the multipart field `file` for a route and removes it again after the answer. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  private readonly multipart: NestInterceptor;

  constructor(
    { store }: StoredFiles,
    private readonly limit: UploadLimit,
  ) {
    const Multipart = FileInterceptor('file', {
      storage: temporaryStorage(store),
      limits: { fileSize: limit.bytes, files: 1, fields: 10, fieldSize: 10_000 },
      defParamCharset: 'utf8',
    });
    this.multipart = new Multipart();
  }

  async intercept(execution: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = execution.switchToHttp().getRequest<Request & { file?: ReceivedFile }>();
    try {
      const answer = await this.multipart.intercept(execution, next);
      // The answer waits for the removal: it is quick, and what a caller was told is then true.
      return from(lastValueFrom(answer).finally(() => forget(request.file)));
    } catch (error) {
      if (!(error instanceof PayloadTooLargeException)) throw error;
      throw new TooLarge(`The file is larger than ${Math.floor(this.limit.bytes / 1024 / 1024)} MB.`, {
        remedy: 'Split it, or raise VOICEMILL_UPLOAD_LIMIT_MB.',
      });
    }
  }
}

/** @throws InvalidInput when the request held no file. */
export function receivedFile(file: ReceivedFile | undefined): ReceivedFile {
  if (file) return file;
  throw new InvalidInput('The request holds no file.', {
    remedy: 'Send it as multipart/form-data, in a field called "file" that carries a file name.',
  });
}

/** What `ScriptsService` wants to know of a received file. Control characters have no place in a name. */
export function uploadOf(file: ReceivedFile | undefined): Pick<ScriptInput, 'name' | 'open' | 'openRange'> {
  const { originalname, path } = receivedFile(file);
  const name = originalname.replace(/\p{Cc}/gu, ' ').trim();
  return { name, open: () => createReadStream(path), openRange: (range) => createReadStream(path, range) };
}
