import { mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { createDiskStore, InvalidInput } from '@voicemill/platform';
import { openSource, sourcePath } from './open-source';
import { packFolder } from './pack-folder';

describe('a folder of scripts', () => {
  let home: string;
  let folder: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'voicemill-folder-'));
    folder = join(home, 'My book');
    await mkdir(join(folder, 'part 2'), { recursive: true });
    await writeFile(join(folder, '1.txt'), 'One.\n');
    await writeFile(join(folder, 'part 2', '第二章.md'), '# Two\n');
    await writeFile(join(folder, 'cover.jpg'), Buffer.alloc(100_000, 7));
    await writeFile(join(folder, '.hidden'), 'x');
  });
  afterEach(() => rm(home, { recursive: true }));

  const packed = async (name: string): Promise<Buffer> => {
    await packFolder(folder, join(home, name));
    return readFile(join(home, name));
  };

  it('makes the same archive again, whatever the dates of its files', async () => {
    const first = await packed('a.zip');
    await utimes(join(folder, '1.txt'), 1, 1);
    expect((await packed('b.zip')).equals(first)).toBe(true);
    await writeFile(join(folder, '1.txt'), 'Two.\n');
    expect((await packed('c.zip')).equals(first)).toBe(false);
  });

  it('holds the scripts, and of other files the names only', async () => {
    const archive = await packed('a.zip');
    for (const name of ['1.txt', 'part 2/第二章.md', 'cover.jpg']) expect(archive.includes(name)).toBe(true);
    expect(archive.includes('.hidden')).toBe(false);
    expect(archive.length).toBeLessThan(2_000);
  });

  it('is opened like a file, and leaves nothing behind', async () => {
    const files = createDiskStore(join(home, 'files'));
    const source = await openSource(sourcePath(folder), files);
    expect(source).toMatchObject({ name: 'My book.zip', bareName: 'My book' });
    expect((await buffer(source.open())).equals(await packed('a.zip'))).toBe(true);
    expect(source.openRange && (await text(source.openRange({ start: 0, end: 3 })))).toBe('PK\x03\x04');
    await source.close();
    await expect(text(source.open())).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('may hold no link', async () => {
    await symlink('/etc/passwd', join(folder, '2.txt'));
    const files = createDiskStore(join(home, 'files'));
    await expect(openSource(folder, files)).rejects.toMatchObject({ message: 'My book: 2.txt is a link.' });
  });

  it('or a file has to be there', () => {
    expect(() => sourcePath(join(home, 'nobody.txt'))).toThrow(InvalidInput);
  });

  it('is not made of a single file', async () => {
    const source = await openSource(join(folder, '1.txt'), createDiskStore(join(home, 'files')));
    expect(source).toMatchObject({ name: '1.txt', bareName: '1' });
    expect(await text(source.open())).toBe('One.\n');
  });
});
