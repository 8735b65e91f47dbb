export interface Cue {
  startMs: number;
  endMs: number;
  text: string;
}

const timePattern = /^(?:(\d+):)?(\d{2}):(\d{2})[.,](\d{3})$/;

function readTime(written: string | undefined): number | undefined {
  const parts = timePattern.exec(written?.trim() ?? '');
  if (!parts) return undefined;
  const [hours = 0, minutes = 0, seconds = 0, millis = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};
const plainText = (marked: string) =>
  marked.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity] ?? entity);

/** Reads the cues of WebVTT or SRT. Blocks without a time line (header, notes, styles) are no cues. */
export function readCaptions(written: string): Cue[] {
  const blocks = written
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/);
  return blocks.flatMap((block) => {
    const lines = block.split('\n');
    const timeLine = lines.findIndex((line) => line.includes('-->'));
    const [from, after] = (lines[timeLine] ?? '').split('-->');
    // Cue settings such as "line:90%" follow the end time.
    const [startMs, endMs] = [readTime(from), readTime(after?.trim().split(/\s+/)[0])];
    if (startMs === undefined || endMs === undefined) return [];
    return [
      {
        startMs,
        endMs,
        text: plainText(
          lines
            .slice(timeLine + 1)
            .join('\n')
            .trim(),
        ),
      },
    ];
  });
}

/** Index of the cue being spoken; the one before during a pause; -1 before the first. Cues are in order. */
export function cueAt(cues: readonly Cue[], atMs: number): number {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.startMs ?? Infinity) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
