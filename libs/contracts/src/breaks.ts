import { z } from 'zod';

/** What ends after a slice of text; decides the pause that follows. Ordered from shortest to longest pause. */
export const breakKinds = ['none', 'clause', 'sentence', 'paragraph', 'scene', 'chapter'] as const;
export type BreakKind = (typeof breakKinds)[number];

const pauseMs = (value: number) => z.number().int().min(0).max(20_000).default(value);

/**
 * Silence between two words across a break, in ms. Defaults lie between the caps of audiobook tools
 * (120 / 400 / 700 ms) and what producers of spoken lessons ask for (400-600 ms between pieces).
 */
export const pausesSchema = z.strictObject({
  clause: pauseMs(180),
  sentence: pauseMs(450),
  paragraph: pauseMs(700),
  scene: pauseMs(1500),
  chapter: pauseMs(2000),
});
export type Pauses = z.infer<typeof pausesSchema>;

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];
