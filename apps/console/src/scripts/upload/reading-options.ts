/** How a file is to be read, as the API's query takes it. */
export interface ReadingOptions {
  dialogue?: boolean;
  footnotes?: boolean;
  frontMatter?: boolean;
  /** Name of a saved column mapping. */
  columns?: string;
}

export type ReadingFlag = 'dialogue' | 'footnotes' | 'frontMatter';

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

export const isTable = (name: string): boolean => ['csv', 'tsv'].includes(extensionOf(name));

const texts = ['md', 'markdown', 'txt', 'text', 'docx', 'epub', 'srt', 'vtt', 'zip'];
const kindsOfFlag: Record<ReadingFlag, string[]> = {
  dialogue: texts,
  footnotes: ['epub', 'docx', 'zip'],
  frontMatter: ['epub', 'zip'],
};

/** The choices that make a difference to a file of this name. */
export const flagsFor = (name: string): ReadingFlag[] =>
  (['dialogue', 'footnotes', 'frontMatter'] as const).filter((flag) => kindsOfFlag[flag].includes(extensionOf(name)));

/** The choices as a query; those that make no difference to the file are left out, so that its revision does not depend on them. */
export function readingQuery(name: string, options: ReadingOptions): Record<string, string | undefined> {
  const flags = flagsFor(name).filter((flag) => options[flag]);
  return {
    ...Object.fromEntries(flags.map((flag) => [flag, 'true'])),
    columns: isTable(name) ? options.columns : undefined,
  };
}
