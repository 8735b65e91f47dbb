import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { hashOfUpload } from './hash-of-upload';
import type { ReadOptions } from './ingest';

const hash = (options?: ReadOptions, text = 'text\nHello\n'): Promise<string> =>
  hashOfUpload(Readable.from([Buffer.from(text)]), options);

describe('what makes a revision', () => {
  it('is the bytes alone when nothing was chosen', async () => {
    const plain = createHash('sha256').update('text\nHello\n').digest('hex');
    expect(await hash()).toBe(plain);
    expect(await hash({ dialogue: false, columns: {} })).toBe(plain);
    expect(await hash({}, 'text\nHullo\n')).not.toBe(plain);
  });

  it('is another one for every choice, but not for the order in which columns were named', async () => {
    const choices: ReadOptions[] = [
      {},
      { dialogue: true },
      { footnotes: true },
      { frontMatter: true },
      { columns: { text: 'A' } },
      { columns: { text: 'B' } },
      { columns: { text: 'A', id: 'B' } },
    ];
    expect(new Set(await Promise.all(choices.map((options) => hash(options)))).size).toBe(choices.length);
    expect(await hash({ columns: { id: 'B', text: 'A' } })).toBe(await hash({ columns: { text: 'A', id: 'B' } }));
  });
});
