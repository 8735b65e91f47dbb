import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Writes a CSV of so many rows, each with words of its own, since equal ones would share their take. */
export async function writeRowsCsv(path: string, rows: number, rowsInAChapter = 250): Promise<void> {
  const out = createWriteStream(path);
  out.write('id,chapter,text\n');
  for (let row = 1; row <= rows; row += 1) {
    const text = `Row ${row} of the course: the answer, as always, is on the next page.`;
    const written = out.write(`r${row},Chapter ${Math.ceil(row / rowsInAChapter)},"${text}"\n`);
    if (!written) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
