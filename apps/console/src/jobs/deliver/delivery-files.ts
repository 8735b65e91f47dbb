import type { DeliveryFileView, DeliveryView } from '@voicemill/contracts';
import { apiRoot } from '../../providers/http/api-client';

export const fileUrl = (deliveryId: string, fileId: string) => `${apiRoot}/deliveries/${deliveryId}/files/${fileId}`;
export const downloadUrl = (deliveryId: string, fileId: string) => `${fileUrl(deliveryId, fileId)}?download=1`;

export const fileName = (file: DeliveryFileView) => file.path.split('/').at(-1) ?? file.path;
const stem = (path: string) => path.replace(/\.[^./]+$/, '');
const isAudio = (file: DeliveryFileView) => file.mediaType.startsWith('audio/');
const isCaptions = (file: DeliveryFileView) => /\.(vtt|srt)$/i.test(file.path);

export const audioFiles = (delivery: DeliveryView) => delivery.files.filter(isAudio);
export const reportFile = (delivery: DeliveryView) =>
  delivery.files.find((file) => fileName(file).toLowerCase() === 'report.json');

/** The captions of an audio file: of the same name, or of the same chapter, or the only ones; WebVTT before SRT. */
export function captionsOf(delivery: DeliveryView, audio: DeliveryFileView): DeliveryFileView | undefined {
  const captions = delivery.files
    .filter(isCaptions)
    .sort((left, right) => Number(right.path.endsWith('.vtt')) - Number(left.path.endsWith('.vtt')));
  const ofSameName = captions.find((file) => stem(file.path) === stem(audio.path));
  const ofSameChapter = captions.find((file) => file.chapterNumber === audio.chapterNumber);
  // One chapter's captions under another chapter's sound would be worse than none.
  const whole = audio.chapterNumber === null && new Set(captions.map((file) => stem(file.path))).size === 1;
  const perRow = audioFilesOfChapter(delivery, audio) > 1;
  return ofSameName ?? (perRow ? undefined : (ofSameChapter ?? (whole ? captions[0] : undefined)));
}

/** How many different recordings share this file's chapter: a second format of one recording does not count. */
function audioFilesOfChapter(delivery: DeliveryView, audio: DeliveryFileView): number {
  const same = audioFiles(delivery).filter((file) => file.chapterNumber === audio.chapterNumber);
  return new Set(same.map((file) => stem(file.path))).size;
}

/**
 * The type with its codec where a type alone says too little: a browser without AAC still answers "maybe" to audio/mp4,
 * and Ogg may hold more than Opus. Both codecs are what deliveries are encoded with.
 */
export function typeWithCodec(mediaType: string): string {
  if (mediaType === 'audio/mp4') return 'audio/mp4; codecs="mp4a.40.2"';
  return mediaType === 'audio/ogg' ? 'audio/ogg; codecs="opus"' : mediaType;
}

/** What to offer first: the first file that the browser says it can play. */
export function firstPlayable(files: readonly DeliveryFileView[], canPlay: (mediaType: string) => boolean) {
  return files.find((file) => canPlay(file.mediaType)) ?? files[0];
}
