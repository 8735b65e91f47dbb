import { readFile, rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { startServer, temporaryHome, type ServerProcess } from '../api/testing/server-process';
import { openBrowser } from './testing/browser';
import { lookAt, playedSeconds } from './testing/looking';
import { openWindow } from './testing/open-window';

jest.setTimeout(120_000);

const places = [
  { width: 1280, height: 860, locale: 'en-GB' },
  { width: 390, height: 844, locale: 'zh-CN' },
] as const;
const words = {
  'en-GB': {
    heading: 'Lexicon of the workspace',
    add: 'Add an entry',
    written: 'Written',
    before: 'Only after',
    notation: 'Notation',
    pinyin: 'Pinyin',
    value: 'Pronunciation',
    save: 'Save',
    listen: 'Listen',
    sample: 'Spoken entry',
    noPinyin: /This is no pinyin/,
    change: 'Change the entry for 行',
    remove: 'Remove the entry for 行',
    removeNow: 'Remove',
    search: 'Search entries',
    nothing: 'No entry has these letters.',
    export: 'Export CSV',
    import: 'Import',
    choose: 'Choose a CSV or PLS file',
    replace: /^Remove them/,
    imported: /Added 2, replaced 0, removed 1/,
    close: 'Close',
    cancel: 'Cancel',
    faults: '1 error',
  },
  'zh-CN': {
    heading: '工作区词典',
    add: '添加词条',
    written: '原文',
    before: '仅在此之后',
    notation: '标注方式',
    pinyin: '拼音',
    value: '读音',
    save: '保存',
    listen: '试听',
    sample: '词条试听',
    noPinyin: /这不是拼音/,
    change: '修改“行”的词条',
    remove: '移除“行”的词条',
    removeNow: '移除',
    search: '搜索词条',
    nothing: '没有包含这些文字的词条。',
    export: '导出 CSV',
    import: '导入',
    choose: '选择 CSV 或 PLS 文件',
    replace: /^移除：/,
    imported: /新增 2，替换 0，移除 1/,
    close: '关闭',
    cancel: '取消',
    faults: '1 个错误',
  },
};
const broken = 'written,notation,value\nSQL,respelling,sequel\n行,pinyin,hong9\n';
const good = 'written,before,notation,value\nSQL,,respelling,sequel\nread,I,arpabet,R EH1 D\n';

let home: string;
let server: ServerProcess;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  home = await temporaryHome();
  server = await startServer('main.js', {
    VOICEMILL_HOME: home,
    VOICEMILL_WORKERS: '1',
    VOICEMILL_ENGINE: 'fake',
    VOICEMILL_FAKE_TAKE_SECONDS: '0.8',
    VOICEMILL_FAKE_BATCH_MS: '5',
  });
  origin = new URL(server.url).origin;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  expect(await server.end('SIGTERM')).toBe(0);
  await rm(home, { recursive: true });
});

describe.each(places)('the lexicon at $width pixels in $locale', ({ width, height, locale }) => {
  const say = words[locale];
  let page: Page;
  let faults: string[];

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.getByRole('textbox', { name });
  const entry = (text: string) => page.getByRole(width < 600 ? 'listitem' : 'row').filter({ hasText: text });
  const version = () => page.getByRole('region', { name: say.heading }).locator('dd').first().innerText();
  const choose = async (name: string, content: string) => {
    await button(say.import).click();
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
    await page.getByLabel(say.choose, { exact: true }).and(page.locator('input')).setInputFiles(file);
  };

  beforeAll(async () => {
    ({ page, faults } = await openWindow(browser, { origin, width, height, locale, timeoutMs: 20_000 }));
    for (const { id } of await listed())
      await fetch(`${server.url}/lexicons/workspace/entries/${id}`, { method: 'DELETE' });
    await page.goto(`${origin}/#/lexicons/workspace`);
    await page.getByRole('heading', { name: say.heading }).waitFor();
  });
  afterAll(() => page.context().close());

  const listed = async (): Promise<{ id: string; written: string; value: string }[]> =>
    ((await (await fetch(`${server.url}/lexicons/workspace/entries`)).json()) as { items: [] }).items;

  it('takes an entry in, after saying at the field what is no pronunciation', async () => {
    await button(say.add).click();
    await field(say.written).fill('行');
    await field(say.before).fill('银');
    await page.getByRole('combobox', { name: say.notation }).click();
    await page.getByRole('option', { name: say.pinyin }).click();
    await field(say.value).fill('hong9');
    await button(say.save).click();
    await page.getByText(say.noPinyin).waitFor();
    await lookAt(page, `entry-fault-${locale}`);
    await field(say.value).fill('hang2 le5');
    await button(say.save).click();
    await page.getByText(/has 1 character\(s\)/).waitFor();
    await field(say.value).fill('hang2');
    await page.getByRole('dialog').getByRole('button', { name: say.listen, exact: true }).click();
    expect(await playedSeconds(page, say.sample)).toBeGreaterThan(0.5);
    await button(say.save).click();
    await entry('háng').waitFor();
    await lookAt(page, `lexicon-${locale}`);
  });

  it('changes it, finds it, and refuses a second one of the same place', async () => {
    const before = Number(await version());
    await button(say.change).click();
    await field(say.value).fill('xíng');
    await button(say.save).click();
    await entry('xíng').waitFor();
    await page.waitForFunction(
      ([was, heading]) =>
        Number(document.querySelector(`section[aria-label="${heading}"] dd`)?.textContent) === Number(was) + 1,
      [before, say.heading] as const,
    );
    await page.getByRole('searchbox', { name: say.search }).fill('ü');
    await page.getByText(say.nothing).waitFor();
    await page.getByRole('searchbox', { name: say.search }).fill('行');
    await entry('xíng').waitFor();
    await button(say.add).click();
    await field(say.written).fill('行');
    await field(say.before).fill('银');
    await field(say.value).fill('hang');
    await button(say.save).click();
    await page.getByText(/There is an entry for "行"/).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: say.cancel }).click();
    await page.getByRole('searchbox', { name: say.search }).fill('');
  });

  it('comes in from a file, whole or not at all, and goes out as one', async () => {
    await choose('broken.csv', broken);
    await page.getByRole('dialog').getByRole('button', { name: say.import, exact: true }).click();
    const table = page.getByRole('region', { name: say.faults });
    expect(await table.innerText()).toMatch(/3[^]*value[^]*hong9/);
    await lookAt(page, `import-faults-${locale}`);
    expect(await listed()).toMatchObject([{ written: '行' }]);
    await page.getByRole('dialog').getByRole('button', { name: say.cancel }).click();
    await choose('good.csv', good);
    await page.getByRole('radio', { name: say.replace }).check();
    await page.getByRole('dialog').getByRole('button', { name: say.import, exact: true }).click();
    await page.getByText(say.imported).waitFor();
    await button(say.close).click();
    await entry('sequel').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: say.export }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('lexicon.csv');
    const content = await readFile(await file.path(), 'utf8');
    expect(content).toContain('R EH1 D');
    expect(content).toContain('sequel');
    await lookAt(page, `lexicon-imported-${locale}`);
  });

  it('loses an entry only when that is confirmed', async () => {
    await choose('one.csv', 'written,notation,value\n行,pinyin,hang2\n');
    await page.getByRole('dialog').getByRole('button', { name: say.import, exact: true }).click();
    await button(say.close).click();
    await button(say.remove).click();
    await page.getByRole('dialog').getByRole('button', { name: say.cancel }).click();
    expect((await listed()).map(({ written }) => written)).toContain('行');
    await button(say.remove).click();
    await page.getByRole('dialog').getByRole('button', { name: say.removeNow, exact: true }).click();
    // What lies behind a dialog has no role: only when it is gone does the list tell anything.
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await entry('háng').waitFor({ state: 'detached' });
    expect((await listed()).map(({ written }) => written)).not.toContain('行');
    expect(faults).toEqual([]);
  });
});
