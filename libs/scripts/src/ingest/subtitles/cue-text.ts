import { lineLimitCharacters } from '../limits';
import { flowingText } from '../markup/flowing-text';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', lrm: '', rlm: '' };
const voiceTag = /<v(?:\.[^\s<>]{0,100})?[ \t]{1,9}([^\s<>][^<>]{0,200})>/;
const tag = /<\/?(?:[a-z][^<>]{0,200}|\d[\d:.]*)>/gi;
// Sizes, places and colours, as subtitle editors write them into SubRip.
const override = /\{\\[^{}]{0,200}\}/g;
const soundDescription = /^\[[^[\]]*\]$/;

function plain(text: string): string {
  return text
    .replace(/<rt>[^<]*<\/rt>/gi, '')
    .replace(tag, '')
    .replace(override, '')
    .replace(/&([a-z]{2,4});/g, (whole, name: string) => entities[name] ?? whole);
}

export interface CueText {
  /** Empty: nothing to speak. */
  text: string;
  /** Who speaks it, where WebVTT's `<v Name>` says so. */
  speaker?: string;
  /** A sound in brackets, such as [door slams], which stands for no words. */
  isSound: boolean;
}

/** The words of a subtitle without its marks; the dashes that part two speakers are not words. */
export function readCueText(lines: string[]): CueText {
  const written = lines.join('\n');
  // Refused for its length as it is; its marks are not worth the search.
  if (written.length > 4 * lineLimitCharacters) return { text: written, isSound: false };
  const speaker = voiceTag.exec(written)?.[1]?.trim();
  const spoken = plain(written)
    .split('\n')
    .map((line) => line.replace(/^\s*[-–—]\s*(?=[\p{L}\p{P}])/u, ''));
  const text = flowingText(spoken.join('\n'));
  return { text, ...(speaker ? { speaker: plain(speaker) } : {}), isSound: soundDescription.test(text) };
}
