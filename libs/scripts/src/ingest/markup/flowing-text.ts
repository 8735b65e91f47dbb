import { joinSourceLines } from '../line-pieces';

/** The text of an element as it is shown: blanks are one blank, line ends a blank or, between Chinese characters, nothing. */
export function flowingText(text: string): string {
  return joinSourceLines(text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n'));
}
