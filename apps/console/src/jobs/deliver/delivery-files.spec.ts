import type { DeliveryFileView, DeliveryView } from '@voicemill/contracts';
import { audioFiles, captionsOf, downloadUrl, firstPlayable, reportFile, typeWithCodec } from './delivery-files';

const file = (path: string, mediaType: string, chapterNumber: number | null = null): DeliveryFileView => ({
  id: path,
  path,
  mediaType,
  bytes: 1,
  sha256: 'f',
  chapterNumber,
  durationMs: null,
});
const delivery = (...files: DeliveryFileView[]): DeliveryView => ({
  id: 'd1',
  jobId: 'j1',
  preset: 'podcast',
  pass: true,
  createdAt: '2025-01-01T00:00:00Z',
  files,
});
const captionsPath = (of: DeliveryView, index = 0) => {
  const audio = audioFiles(of)[index];
  return audio && captionsOf(of, audio)?.path;
};

describe('captions of an audio file', () => {
  it('are those of the same name, WebVTT first', () => {
    const book = delivery(
      file('book.m4b', 'audio/mp4'),
      file('book.srt', 'application/x-subrip'),
      file('book.vtt', 'text/vtt'),
    );
    expect(captionsPath(book)).toBe('book.vtt');
  });
  it('are those of the same chapter when names differ', () => {
    const chapters = delivery(
      file('01.mp3', 'audio/mpeg', 1),
      file('02.mp3', 'audio/mpeg', 2),
      file('captions/a.vtt', 'text/vtt', 1),
      file('captions/b.vtt', 'text/vtt', 2),
    );
    expect([captionsPath(chapters, 0), captionsPath(chapters, 1)]).toEqual(['captions/a.vtt', 'captions/b.vtt']);
  });
  it('are the only ones for a whole book', () => {
    expect(captionsPath(delivery(file('Book.mp3', 'audio/mpeg'), file('captions.srt', 'text/plain')))).toBe(
      'captions.srt',
    );
  });
  it('are never the chapter captions for one row of the chapter', () => {
    const rows = delivery(
      file('0001_a.mp3', 'audio/mpeg', 1),
      file('0002_b.mp3', 'audio/mpeg', 1),
      file('chapter.vtt', 'text/vtt', 1),
    );
    expect(captionsPath(rows)).toBeUndefined();
  });
  it('are none when only another chapter has some', () => {
    expect(captionsPath(delivery(file('01.mp3', 'audio/mpeg', 1), file('x.vtt', 'text/vtt', 2)))).toBeUndefined();
  });
});

it('offers the first file the browser can play, else the first', () => {
  const files = [file('a.m4b', 'audio/mp4'), file('a.mp3', 'audio/mpeg')];
  expect(firstPlayable(files, (type) => type === 'audio/mpeg')?.path).toBe('a.mp3');
  expect(firstPlayable(files, () => false)?.path).toBe('a.m4b');
});

it('asks browsers for the codec where the type alone says too little', () => {
  expect(typeWithCodec('audio/mp4')).toContain('mp4a');
  expect(typeWithCodec('audio/ogg')).toContain('opus');
  expect(typeWithCodec('audio/mpeg')).toBe('audio/mpeg');
});

it('finds the report and never plays it', () => {
  const files = delivery(file('out/report.json', 'application/json'), file('timings.json', 'application/json'));
  expect(reportFile(files)?.path).toBe('out/report.json');
  expect(audioFiles(files)).toEqual([]);
  expect(downloadUrl('d1', 'f1')).toBe('/api/v1/deliveries/d1/files/f1?download=1');
});
