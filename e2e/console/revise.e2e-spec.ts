import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer, temporaryHome, type ServerProcess } from '../api/testing/server-process';
import { openBrowser } from './testing/browser';
import { lookAt } from './testing/looking';
import { openWindow } from './testing/open-window';

jest.setTimeout(120_000);

const places = [
  { width: 1280, height: 860, locale: 'en-GB' },
  { width: 390, height: 844, locale: 'en-GB' },
  { width: 390, height: 844, locale: 'zh-CN' },
];
const words = {
  'en-GB': {
    choose: 'Choose a file',
    upload: 'Upload',
    look: 'See what changes',
    heading: /^Changes to /,
    accept: 'Accept the changes',
    reject: 'Reject',
    imported: '24 lines were imported.',
    unchanged: 'nothing changed',
  },
  'zh-CN': {
    choose: '选择文件',
    upload: '上传',
    look: '查看改动',
    heading: /的改动$/,
    accept: '接受改动',
    reject: '放弃',
    imported: '已导入 24 句。',
    unchanged: '没有变化',
  },
};

let home: string;
let server: ServerProcess;
let browser: Browser;
let origin: string;
let lesson: string;

beforeAll(async () => {
  lesson = await readFile(join(__dirname, '..', '..', 'samples', 'lesson.csv'), 'utf8');
  home = await temporaryHome();
  server = await startServer('main.js', { VOICEMILL_HOME: home, VOICEMILL_WORKERS: '0' });
  origin = new URL(server.url).origin;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  expect(await server.end('SIGTERM')).toBe(0);
  await rm(home, { recursive: true });
});

describe.each(places)('a corrected lesson at $width pixels in $locale', ({ width, height, locale }) => {
  const say = words[locale as keyof typeof words];
  const name = `lesson-${width}-${locale}.csv`;
  let page: Page;
  let faults: string[];

  const button = (label: string) => page.getByRole('button', { name: label, exact: true });
  const upload = async (content: string) => {
    await page.goto(`${origin}/#/scripts/create`);
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
    await page.getByLabel(say.choose, { exact: true }).and(page.locator('input')).setInputFiles(file);
    await button(say.upload).click();
  };
  const corrected = () => {
    const rows = lesson.trimEnd().split('\n');
    rows[2] = rows[2]?.replace('.', ' as they say.') ?? '';
    rows.splice(8, 1);
    return [...rows, 'u9-99,Unit 2: Dates and numbers,A line that was not there.,,,', ''].join('\n');
  };

  beforeAll(async () => {
    ({ page, faults } = await openWindow(browser, { origin, width, height, locale, timeoutMs: 30_000 }));
  });
  afterAll(() => page.context().close());

  it('is a new script the first time', async () => {
    await upload(lesson);
    await page.getByText(say.imported).waitFor();
    expect(await page.getByRole('link', { name: say.look }).count()).toBe(0);
  });

  it('shows line by line what it changes', async () => {
    await upload(corrected());
    await page.getByRole('link', { name: say.look }).click();
    await page.getByRole('heading', { name: say.heading }).waitFor();
    await page.getByText(' as they say.').waitFor();
    expect(await page.getByRole('article').count()).toBe(3);
    await lookAt(page, `revision-${locale}`);
    await page.getByRole('article').last().scrollIntoViewIfNeeded();
    await lookAt(page, `revision-lines-${locale}`);
  });

  it('is thrown away when it is rejected', async () => {
    await button(say.reject).click();
    await page.waitForURL(/\/show$/);
    await page.getByText(name).first().waitFor();
    expect(await page.getByText(' as they say.').count()).toBe(0);
  });

  it('takes the place of the old one when it is accepted', async () => {
    await upload(corrected());
    await page.getByRole('link', { name: say.look }).click();
    await button(say.accept).click();
    await page.waitForURL(/\/show$/);
    await page.getByText(' as they say.').first().waitFor();
    await lookAt(page, `revised-${locale}`);
  });

  it('changes nothing when it comes again', async () => {
    await upload(corrected());
    await page.getByText(say.unchanged).waitFor();
    expect(await page.getByRole('link', { name: say.look }).count()).toBe(0);
    await lookAt(page, `unchanged-${locale}`);
    expect(faults).toEqual([]);
  });
});
