import fc from 'fast-check';
import iconv from 'iconv-lite';
import { detectEncoding } from './detect-encoding';
import { lines, read } from './testing-read';

const sentences = [
  '今天天气很好。',
  '我们去公园散步吧！',
  '请问这里有 Wi-Fi 吗？',
  '谢谢，再见。',
  '一共是38.5元。',
  '他在图书馆看书。',
];
const chinese = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 20 }).map((parts) => parts.join(''));

describe('detectEncoding', () => {
  it('tells GB18030 from UTF-8 in Chinese, wherever the window is cut', () => {
    fc.assert(
      fc.property(chinese, fc.nat(3), (text, cut) => {
        for (const encoding of ['utf-8', 'gb18030'] as const) {
          const bytes = iconv.encode(text, encoding);
          expect(detectEncoding(bytes.subarray(0, bytes.length - cut))).toBe(encoding);
        }
      }),
    );
  });

  it.each([
    ['windows-1252', 'Déjà vu à la crème brûlée, où êtes-vous?'],
    ['windows-1251', 'Доброе утро, как дела?'],
    ['big5', '今天天氣很好，我們去公園散步吧！請問這裡有沒有無線網路？'],
    ['shift_jis', 'おはようございます。今日はいい天気ですね。'],
  ])('does not take %s for an encoding that it knows', (encoding, text) => {
    expect(detectEncoding(iconv.encode(text, encoding))).toBeUndefined();
  });

  it('calls UTF-8 with one broken byte UTF-8, so that only its row is refused', () => {
    const bytes = Buffer.from(sentences.join(''));
    bytes[4] = 0x20;
    expect(detectEncoding(bytes)).toBe('utf-8');
  });
});

describe('the encoding of a script', () => {
  const csv = `id,text\n${sentences.map((sentence, index) => `${index},${sentence}\n`).join('')}`;

  it.each([
    ['utf-8', Buffer.from(csv)],
    ['utf-8', Buffer.from(`\ufeff${csv}`)],
    ['utf-16le', iconv.encode(csv, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(csv, 'utf-16be', { addBOM: true })],
    ['utf-16le', iconv.encode(csv, 'utf-16le', { addBOM: false })],
    ['utf-16be', iconv.encode(csv, 'utf-16be', { addBOM: false })],
    ['gb18030', iconv.encode(csv, 'gb18030')],
  ])('is found: %s', async (encoding, bytes) => {
    for (const chunkBytes of [1, 7, 4096]) {
      const { report, taken } = await read('a.csv', bytes, { chunkBytes });
      expect(report.head.encoding).toBe(encoding);
      expect(taken.map((line) => line.text)).toEqual(sentences);
    }
  });

  it('is settled where the first Chinese character stands, however late', async () => {
    const english = 'A plain English sentence.\n'.repeat(20_000);
    const taken = await lines('a.csv', iconv.encode(`text\n${english}${sentences[0]}\n`, 'gb18030'));
    expect(taken).toHaveLength(20_001);
    expect(taken[20_000]?.text).toBe(sentences[0]);
  });

  it('has to be one of the three: UTF-32 is refused', async () => {
    const bytes = iconv.encode('text\nHello\n', 'utf-32le', { addBOM: true });
    await expect(read('a.csv', bytes)).rejects.toMatchObject({ code: 'unsupported-file' });
  });

  it('keeps a character outside the basic plane whole in every encoding', async () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']) {
      const bytes = iconv.encode('text\n今天很好，𠮷野家。\n', encoding, { addBOM: encoding.startsWith('utf-16') });
      const { taken } = await read('a.csv', bytes, { chunkBytes: 3 });
      expect(taken[0]?.text).toBe('今天很好，𠮷野家。');
    }
  });
});
