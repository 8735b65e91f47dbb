/** What an uploaded document is; `zip` stands for several files taken in as one script. */
export const scriptKinds = ['csv', 'markdown', 'text', 'epub', 'docx', 'subtitles', 'zip'] as const;
export type ScriptKind = (typeof scriptKinds)[number];
