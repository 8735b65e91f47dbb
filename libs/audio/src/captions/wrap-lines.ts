import { textWidth, type CaptionStyle } from './caption-style';

const noBreakBefore = /^[，。、！？；：”’）》」』,.!?;:)\]]/;

/**
 * Breaks a cue's text into lines of at most `style.lineWidth`: at spaces, and in Chinese between characters, but never
 * before a closing mark. A single word that is wider than a line stays whole.
 */
export function wrapLines(text: string, style: CaptionStyle): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of breakable(text.trimStart(), style)) {
    const bare = piece.trimEnd();
    const bareWidth = textWidth(bare);
    if (line !== '' && width + bareWidth > style.lineWidth && !noBreakBefore.test(piece)) {
      lines.push(line.trim());
      line = '';
      width = 0;
    }
    line += piece;
    width += bareWidth + textWidth(piece.slice(bare.length));
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** Words with the spaces that follow them; in a Chinese line also each Chinese character alone. */
function breakable(text: string, { language }: CaptionStyle): string[] {
  const pattern = language === 'zh' ? /[\p{Script=Han}\p{P}]\s*|[^\s\p{Script=Han}\p{P}]+\s*|\s+/gu : /\S+\s*|\s+/g;
  return text.match(pattern) ?? [];
}
