import {
  Injectable,
  PayloadTooLargeException,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { FileFieldsInterceptor } from '@nestjs/platform-express';
import { InvalidInput, TooLarge } from '@voicemill/platform';
import { plainName, type UploadedVoiceFile, type VoiceUpload } from '@voicemill/voices';
import type { Request } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { StoredFiles, VoiceUploadLimit } from '../tokens';
import { forget, temporaryStorage, type ReceivedFile } from './temporary-storage';

export type ReceivedVoiceFiles = Partial<Record<'file' | 'reference' | 'agreement', ReceivedFile[]>>;

const megabyte = 1024 * 1024;
/** Beside the archive: as much as the import itself takes, see its checks of clip and agreement. */
const limits: Record<string, number> = { reference: 32 * megabyte, agreement: 50 * megabyte };
const otherwise: Record<string, string> = { file: 'voice.zip', reference: 'reference.wav', agreement: 'agreement' };

/** Receives the archive of a voice with clip and agreement, as they arrive, and removes after the answer what is left. */
@Injectable()
export class VoiceUploadInterceptor implements NestInterceptor {
  private readonly multipart: NestInterceptor;

  constructor(
    { store }: StoredFiles,
    private readonly limit: VoiceUploadLimit,
  ) {
    const storage = temporaryStorage(store, {
      nameOf: ({ fieldname, originalname }) => plainName(originalname, otherwise[fieldname] ?? 'file'),
      through: (file) => upTo(limits[file.fieldname] ?? limit.bytes, file.fieldname),
    });
    const fields = Object.keys(otherwise).map((name) => ({ name, maxCount: 1 }));
    const Multipart = FileFieldsInterceptor(fields, {
      storage,
      limits: { fileSize: limit.bytes, files: fields.length, fields: 20, fieldSize: 10_000 },
      defParamCharset: 'utf8',
    });
    this.multipart = new Multipart();
  }

  async intercept(execution: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = execution.switchToHttp().getRequest<Request & { files?: ReceivedVoiceFiles }>();
    const forgetAll = async (): Promise<void> => {
      for (const file of Object.values(request.files ?? {}).flat()) await forget(file);
    };
    try {
      const answer = await this.multipart.intercept(execution, next);
      return from(lastValueFrom(answer).finally(forgetAll));
    } catch (error) {
      throw error instanceof PayloadTooLargeException ? tooLarge(this.limit.bytes, 'file') : error;
    }
  }
}

/** @throws TooLarge in the midst of a file that goes on beyond `bytes` */
function upTo(bytes: number, field: string) {
  return async function* (content: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    let passed = 0;
    for await (const piece of content) {
      passed += piece.length;
      if (passed > bytes) throw tooLarge(bytes, field);
      yield piece;
    }
  };
}

function tooLarge(bytes: number, field: string): TooLarge {
  const remedy =
    field === 'file'
      ? 'Leave in it what belongs to one voice, import it with npm run voices, or raise VOICEMILL_VOICE_UPLOAD_LIMIT_MB.'
      : 'Send a shorter one.';
  return new TooLarge(`The ${field} is larger than ${Math.floor(bytes / megabyte)} MB.`, { remedy });
}

/** What the imports want to know of received files. @throws InvalidInput without an archive */
export function voiceUploadOf({ file, reference, agreement }: ReceivedVoiceFiles): Omit<VoiceUpload, 'details'> {
  const archive = uploaded(file);
  if (!archive) {
    throw new InvalidInput('The request holds no archive of a voice.', {
      remedy: 'Send it as multipart/form-data, in a field called "file" that carries a file name ending in .zip.',
    });
  }
  return { archive, reference: uploaded(reference), agreement: uploaded(agreement) };
}

function uploaded(files: ReceivedFile[] | undefined): UploadedVoiceFile | undefined {
  const [file] = files ?? [];
  return file && { path: file.path, bytes: file.size };
}
