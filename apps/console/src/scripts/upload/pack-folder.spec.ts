import fc from 'fast-check';
import { text } from 'node:stream/consumers';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { packFolder, type FolderFile } from './pack-folder';

/** Reads an archive with a reader that checks sizes and check sums. */
async function unpack(archive: File): Promise<[string, string][]> {
  const bytes = Buffer.from(await archive.arrayBuffer());
  const zip = await new Promise<ZipFile>((done, fail) =>
    fromBuffer(bytes, { lazyEntries: false, autoClose: false, validateEntrySizes: true }, (error, file) =>
      file ? done(file) : fail(error ?? new Error('no archive')),
    ),
  );
  const entries: Entry[] = [];
  zip.on('entry', (entry: Entry) => entries.push(entry));
  await new Promise((done, fail) => zip.on('end', done).on('error', fail));
  return Promise.all(
    entries.map(async (entry): Promise<[string, string]> => {
      const content = await zip.openReadStreamPromise(entry);
      return [entry.fileName, await text(content)];
    }),
  );
}

const file = (path: string, content: string): FolderFile => ({ path, bytes: new TextEncoder().encode(content) });

it('an archive holds what the folder held, in one order', async () => {
  const paths = fc.uniqueArray(fc.constantFrom('2.md', '10.txt', '第一章/甲.md', 'a/b/c.csv', 'É.txt'));
  const files = paths.chain((names) =>
    fc.tuple(...names.map((name) => fc.string({ unit: 'grapheme' }).map((content) => file(name, content)))),
  );
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const archive = packFolder('book', given);
      expect(archive.name).toBe('book.zip');
      const wanted = given.map(({ path, bytes }): [string, string] => [path, new TextDecoder().decode(bytes)]);
      expect(await unpack(archive)).toEqual(wanted.sort(([a], [b]) => (a < b ? -1 : 1)));
    }),
    { numRuns: 50 },
  );
});

it('the same files make the same bytes', async () => {
  const [one, two] = [file('1.txt', 'One.'), file('2.txt', 'Two.')];
  const bytes = await packFolder('a', [one, two]).bytes();
  expect(bytes).toEqual(await packFolder('b', [two, one]).bytes());
  // The check value of CRC-32 (ISO 3309) for these nine digits.
  const crc = new DataView((await packFolder('c', [file('n', '123456789')]).arrayBuffer()).slice(14, 18)).getUint32(
    0,
    true,
  );
  expect(crc).toBe(0xcbf43926);
});
