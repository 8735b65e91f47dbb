import { textWidth, type CaptionStyle } from './caption-style';

const noBreakBefore = /^[，。、！？；：”’）》」』,.!?;:)\]]/;

/**
 * Breaks a cue's text into lines of at most `style.lineWidth`: at spaces, and in Chinese between characters, but never
 * before a closing mark. A single word that is wider than a line stays whole.
 */
export function wrapLines(text: string, style: CaptionStyle): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of breakable(text, style)) {
    if (line !== '' && textWidth((line + piece).trim()) > style.lineWidth && !noBreakBefore.test(piece)) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** Words with the spaces that follow them; in a Chinese line also each Chinese character alone. */
function breakable(text: string, { language }: CaptionStyle): string[] {
  const pattern = language === 'zh' ? /[\p{Script=Han}\p{P}]\s*|[^\s\p{Script=Han}\p{P}]+\s*|\s+/gu : /\S+\s*|\s+/g;
  return text.match(pattern) ?? [];
}
