const rules: [RegExp, string][] = [
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID'],
  // A path from the root of the disk, not the path of an address.
  [/(?<![\w:/.])\/[\w./-]+/g, 'PATH'],
  [/\d+([.,]\d+)*/g, '#'],
  [/\.{2,}/g, '.'],
  [/\s+/g, ' '],
];

/** What of a printed line is the same on every machine and at every run: numbers, ids and paths are taken out. */
export const shapeOf = (line: string): string =>
  rules.reduce((shape, [pattern, mark]) => shape.replace(pattern, mark), line).trim();

// They are printed when a look at the job finds it there; a quick machine is past some before anyone looks.
const passing = /^(queued|planning|synthesising|mastering|delivering): /;

/** The first line of a page's output that what was printed lacks, whatever the order: chapters end as they may. */
export function missingLine(shown: string, printed: string): string | undefined {
  const left = printed.split('\n').map(shapeOf);
  return shown
    .split('\n')
    .filter((line) => line.trim() !== '' && !passing.test(line))
    .find((line) => {
      const at = left.indexOf(shapeOf(line));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
}
