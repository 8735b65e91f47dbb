/** A block of commands in a page, and what the page says it prints. */
export interface CommandBlock {
  /** Words after `sh`: `no-test`, `kill`, `serve`, `exit=2`; none for a block that ends by itself with exit code 0. */
  marks: string[];
  commands: string;
  /** Of the block of output that follows at once. */
  output: string;
}

const fenced = /^```(\S*)([^\n]*)\n(.*?)^```$/gms;

/** Every block of commands of a Markdown page, in its order. */
export function commandBlocks(page: string): CommandBlock[] {
  const blocks: CommandBlock[] = [];
  let lastEnd = -1;
  for (const { 0: whole, 1: language, 2: marks = '', 3: text = '', index } of page.matchAll(fenced)) {
    const last = blocks.at(-1);
    const follows = lastEnd >= 0 && page.slice(lastEnd, index).trim() === '';
    if (language === 'sh') blocks.push({ marks: marks.split(' ').filter(Boolean), commands: text.trim(), output: '' });
    else if (last && follows) last.output = text.trimEnd();
    lastEnd = language === 'sh' ? index + whole.length : -1;
  }
  return blocks;
}

/** Targets of links and pictures that lie in the repository; what is quoted as code is no link. */
export function localLinks(page: string): string[] {
  return [...page.replace(/`[^`\n]+`/g, '').matchAll(/\]\(([^)#\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((to) => !to.includes('://'));
}
