import { extname } from 'node:path';

const byExtension: Record<string, string> = {
  '.mp3': 'audio/mpeg',
  '.m4b': 'audio/mp4',
  '.wav': 'audio/wav',
  '.flac': 'audio/flac',
  '.opus': 'audio/ogg',
  '.srt': 'application/x-subrip',
  '.vtt': 'text/vtt',
  '.json': 'application/json',
  '.csv': 'text/csv',
};

export const mediaTypeOf = (path: string): string => byExtension[extname(path)] ?? 'application/octet-stream';
