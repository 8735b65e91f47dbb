import type { TextFault } from './text-rules';

/** What a text without Markdown's directives says, in its order; `row` as `IngestedLine.sourceRow` counts. */
export type BlockEvent =
  | SpokenBlock
  /** The next line begins this chapter. */
  | { kind: 'chapter'; title: string }
  | { kind: 'scene' }
  | { kind: 'skipped'; counted: string }
  | { kind: 'fault'; row: number; column?: string; fault: TextFault };

export interface SpokenBlock {
  kind: 'line';
  row: number;
  text: string;
  /** Level of a heading: 1 and 2 begin a chapter, 3 to 6 follow a scene break. */
  headingDepth?: number;
  speaker?: string;
  targetMs?: number;
}
