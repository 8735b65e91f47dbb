/**
 * - `line`: its text is one line of speech
 * - `inside`: nothing by itself; what stands in it is judged one by one
 * - `words`: its text is spoken within the line round it
 * - `blank`: separates words, is not spoken
 * - `scene`: a longer pause, nothing spoken
 * - `comment`: a directive when it is one, else skipped
 * - `head`: read as the script's title, author, language and voice
 * - `skip`: not spoken; counted in the report under `counted`
 */
export type TreatmentKind = 'line' | 'inside' | 'words' | 'blank' | 'scene' | 'comment' | 'head' | 'skip';

export interface Treatment {
  kind: TreatmentKind;
  /** Name under which the report counts what was skipped. */
  counted?: string;
  /** For people: what happens, in a few words. */
  note: string;
}

const skip = (counted: string, note: string): Treatment => ({ kind: 'skip', counted, note });

/** What of a Markdown file is spoken and what is not, by kind of node (mdast, GFM): the only place where that is decided. */
export const spokenTable: Record<string, Treatment> = {
  yaml: { kind: 'head', note: 'front matter: title, author, language, voice' },
  heading: { kind: 'line', note: 'spoken; levels 1 and 2 begin a chapter, levels 3 to 6 follow a scene break' },
  paragraph: { kind: 'line', note: 'one line' },
  blockquote: { kind: 'inside', note: 'its paragraphs are lines like any others' },
  list: { kind: 'inside', note: 'each item is a line; numbers are spoken, bullets are not' },
  listItem: { kind: 'inside', note: 'a line' },
  thematicBreak: { kind: 'scene', note: 'a scene break: a longer pause' },
  html: { kind: 'comment', note: 'directives are obeyed, <br> is a blank, other tags are skipped' },
  code: skip('code', 'code blocks are not spoken; indented ones are counted as indented-code'),
  table: skip('table', 'tables are not spoken'),
  definition: skip('link-definition', 'the targets of links are not spoken'),
  footnoteDefinition: skip('footnote', 'footnotes are not spoken'),

  text: { kind: 'words', note: 'spoken' },
  inlineCode: { kind: 'words', note: 'spoken as it reads' },
  emphasis: { kind: 'inside', note: 'spoken without the marks' },
  strong: { kind: 'inside', note: 'spoken without the marks' },
  link: { kind: 'inside', note: 'its text is spoken, its target is not' },
  linkReference: { kind: 'inside', note: 'its text is spoken, its target is not' },
  break: { kind: 'blank', note: 'a line break within a paragraph separates words' },
  delete: skip('struck-out', 'struck out words are not spoken'),
  image: skip('image', 'images and their descriptions are not spoken'),
  imageReference: skip('image', 'images and their descriptions are not spoken'),
  footnoteReference: skip('footnote-mark', 'the marks of footnotes are not spoken'),
};

/** Treatment of a kind of node; one that the table does not name is skipped and counted under its own name. */
export function treatmentOf(nodeType: string): Treatment {
  return spokenTable[nodeType] ?? skip(nodeType, 'not spoken');
}
