import { pipeline } from 'node:stream/promises';
import { NotFound, type FileStore } from '@voicemill/platform';
import type { Request, Response } from 'express';
import { RangeNotSatisfiable } from '../problems/http-faults';
import { parseByteRange } from './byte-range';
import { contentDisposition } from './content-disposition';

export interface Download {
  /** Where it lies in the store. */
  key: string;
  mediaType: string;
  /** Changes with the content, and only then: a hash. */
  tag: string;
  name: string;
  attachment: boolean;
}

/**
 * Streams a stored file or the asked-for part of it, so that a player can jump and a download can go on.
 * @throws NotFound, RangeNotSatisfiable, both before anything is sent.
 */
export async function sendStoredFile(
  store: FileStore,
  { key, mediaType, tag, name, attachment }: Download,
  request: Request,
  response: Response,
): Promise<void> {
  const stored = await store.stat(key);
  if (!stored) throw new NotFound('The file is not there (any more).');
  const etag = `"${tag}"`;
  const range = isSameVersion(request, etag) ? parseByteRange(request.headers.range, stored.bytes) : 'whole';
  if (range === 'outside') throw new RangeNotSatisfiable(stored.bytes);
  response.set({
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'content-disposition': contentDisposition(attachment ? 'attachment' : 'inline', name),
    etag,
  });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const { start, end } = range === 'whole' ? { start: 0, end: stored.bytes - 1 } : range;
  // All text that is stored is UTF-8; without a word about it a browser guesses.
  response.setHeader('content-type', mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType);
  response.setHeader('content-length', end - start + 1);
  if (range !== 'whole') response.status(206).setHeader('content-range', `bytes ${start}-${end}/${stored.bytes}`);
  if (request.method === 'HEAD' || stored.bytes === 0) {
    response.end();
    return;
  }
  await pipeline(store.open(key, { start, end }), response).catch((error: NodeJS.ErrnoException) => {
    // The listener has gone, or a player has jumped elsewhere.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** A part is only of use to somebody whose other parts are of the same file. */
function isSameVersion(request: Request, etag: string): boolean {
  const wanted = request.headers['if-range'];
  return wanted === undefined || wanted === etag;
}
