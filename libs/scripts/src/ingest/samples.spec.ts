import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputFault } from '@voicemill/contracts';
import { AppError } from '@voicemill/platform';
import { lines, read } from './testing-read';

const samples = join(__dirname, '../../../../samples');
const sample = (name: string) => readFileSync(join(samples, name));

/** The rows of the table in samples/README.md: file, row, column, reason, remedy. */
const promised = sample('README.md')
  .toString()
  .split('\n')
  .filter((line) => /^\| \S+\.\w+ \|/.test(line))
  .map((line) => line.split(' |').map((cell) => cell.replace(/^\|? ?/, '').replace(/\\(.)/g, '$1')))
  .map(([file = '', row, column, reason, remedy]) => ({ file, row, column, reason, remedy }));

async function refuse(file: string): Promise<{ faults: InputFault[]; total: number }> {
  try {
    const { report } = await read(file, sample(join('broken', file)));
    return { faults: report.faults, total: report.faultsTotal };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.message).toBe(`${file}: ${error.faults?.[0]?.reason}`);
    expect(error.remedy).toBe(error.faults?.[0]?.remedy);
    return { faults: error.faults ?? [], total: error.faults?.length ?? 0 };
  }
}

describe('the broken samples', () => {
  it('are all in the table of the README', () => {
    expect(promised.map(({ file }) => file)).toEqual(readdirSync(join(samples, 'broken')).sort());
    expect(promised.length).toBeGreaterThan(45);
  });

  it.each(promised)('$file is refused at row $row, column $column', async ({ file, row, column, reason, remedy }) => {
    const { faults, total } = await refuse(file);
    expect(total).toBe(1);
    expect(faults[0]).toEqual({
      file,
      row: row ? Number(row) : undefined,
      column: column || undefined,
      reason,
      remedy,
    });
    expect(remedy).toMatch(/^[A-Z].{5,}\.$/);
  });
});

describe('the samples', () => {
  it('lesson.csv is two chapters with everything that a lesson has', async () => {
    const taken = await lines('lesson.csv', sample('lesson.csv'));
    expect(taken).toHaveLength(24);
    expect(taken.filter((line) => line.chapter !== null)).toHaveLength(2);
    expect(new Set(taken.map((line) => line.externalId)).size).toBe(24);
    expect(taken.filter((line) => line.voice === 'starter-en:rms')).toHaveLength(4);
    expect(taken.find((line) => line.externalId === 'u2-12')?.text).toContain(':\n42');
  });

  it('lesson-zh.csv is GB18030 with Chinese headers and English words', async () => {
    const { report, taken } = await read('lesson-zh.csv', sample('lesson-zh.csv'));
    expect(report).toMatchObject({
      head: { encoding: 'gb18030' },
      rowsRead: 23,
      linesAccepted: 23,
      faultsTotal: 0,
      skipped: {},
    });
    expect(taken[3]).toMatchObject({ text: '我要一杯 latte，再来一块巧克力 cake。', pauseMs: 700, externalId: '1-04' });
  });

  it('lighthouse.txt is a wrapped tale, rain-zh.txt one with a paragraph on every line', async () => {
    const tale = await lines('lighthouse.txt', sample('lighthouse.txt'));
    expect(tale.flatMap(({ chapter }) => chapter ?? [])).toEqual([
      'lighthouse',
      'Prologue',
      'Chapter 1',
      'Chapter 2: Soup',
    ]);
    expect(tale).toHaveLength(10);
    expect(tale.filter(({ breakAfter }) => breakAfter === 'scene')).toHaveLength(1);
    const rain = await lines('rain-zh.txt', sample('rain-zh.txt'));
    expect(rain.flatMap(({ chapter }) => chapter ?? [])).toEqual(['第一章 雨夜', '第二章 旧书']);
    expect(rain).toHaveLength(9);
  });

  it('gatehouse.txt has two speakers and a teller', async () => {
    const scene = await lines('gatehouse.txt', sample('gatehouse.txt'), { dialogue: true });
    expect(scene.map(({ speaker }) => speaker ?? '')).toEqual(['', '', 'GUARD', 'TRAVELLER', 'GUARD', 'TRAVELLER', '']);
    expect(scene[3]).toMatchObject({ style: 'tired', text: 'A friend, and a wet one.' });
  });

  it('walk.srt and walk.vtt know how long each of their lines is to be', async () => {
    const srt = await lines('walk.srt', sample('walk.srt'));
    expect(srt.map(({ targetMs }) => targetMs)).toEqual([2200, 3400, 2500]);
    const vtt = await lines('walk.vtt', sample('walk.vtt'));
    expect(vtt.map(({ speaker, targetMs }) => [speaker, targetMs])).toEqual([
      ['Guide', 2200],
      ['Visitor', 1400],
    ]);
  });

  it('chapter.md is three chapters, a scene break and more than 2,500 words', async () => {
    const { report, taken } = await read('chapter.md', sample('chapter.md'));
    expect(report.head).toMatchObject({ author: 'Jane Austen', language: 'en' });
    expect(report).toMatchObject({ linesAccepted: 84, faultsTotal: 0, skipped: {} });
    expect(taken.filter((line) => line.breakAfter === 'chapter')).toHaveLength(3);
    expect(taken.filter((line) => line.breakAfter === 'scene')).toHaveLength(1);
    expect(taken.flatMap((line) => line.text.split(/\s+/)).length).toBeGreaterThan(2500);
  });
});
