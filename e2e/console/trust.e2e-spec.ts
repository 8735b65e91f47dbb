import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer, temporaryHome, type ServerProcess } from '../api/testing/server-process';
import { openBrowser } from './testing/browser';
import { lookAt, playedSeconds } from './testing/looking';
import { openWindow } from './testing/open-window';
import { words } from './testing/trust-words';

// One real voice on a machine that may be busy with other things.
jest.setTimeout(240_000);

const places = [
  { width: 1280, height: 860, locale: 'en-GB' },
  { width: 1280, height: 860, locale: 'zh-CN' },
  { width: 390, height: 844, locale: 'en-GB' },
  { width: 390, height: 844, locale: 'zh-CN' },
] as const;
const play = [
  'It rains at 5:30.',
  'ANNA: Who pays $3.50?',
  'BEN: Dr. Lee does.',
  'ANNA: 这家银行有100行字。',
  'BEN: Read [this](say:that) aloud.',
].join('\n\n');

let home: string;
let folder: string;
let server: ServerProcess;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  home = await temporaryHome();
  folder = await mkdtemp(join(tmpdir(), 'voicemill-folder-'));
  await mkdir(join(folder, 'book'));
  for (const [name, content] of [
    ['2.txt', 'Two.\n'],
    ['10.md', '# Ten\n'],
    ['cover.png', 'no picture'],
    ['.hidden.txt', 'Never read.\n'],
  ] as const)
    await writeFile(join(folder, 'book', name), content);
  server = await startServer('main.js', { VOICEMILL_HOME: home, VOICEMILL_WORKERS: '1' });
  origin = new URL(server.url).origin;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  expect(await server.end('SIGTERM')).toBe(0);
  for (const path of [home, folder]) await rm(path, { recursive: true });
});

describe.each(places)('a publisher at $width pixels in $locale', ({ width, height, locale }) => {
  const say = words[locale];
  const named = (name: string) => name.replace('.', `-${width}-${locale}.`);
  let page: Page;
  let faults: string[];

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const input = (label: string) => page.getByLabel(label, { exact: true }).and(page.locator('input'));
  const look = (name: string) => lookAt(page, `${name}-${locale}`);
  const lookAtPart = async (part: ReturnType<Page['locator']>, name: string) => {
    await part.scrollIntoViewIfNeeded();
    await look(name);
  };
  const choose = async (name: string, content: string) => {
    await page.goto(`${origin}/#/scripts/create`);
    await input(say.choose).setInputFiles({ name: named(name), mimeType: 'text/plain', buffer: Buffer.from(content) });
  };
  const pick = async (label: string | RegExp, option: string) => {
    await page.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };

  beforeAll(async () => {
    ({ page, faults } = await openWindow(browser, { origin, width, height, locale, timeoutMs: 40_000 }));
  });
  afterAll(() => page.context().close());

  it('says that a play is dialogue, and casts its speakers', async () => {
    await choose('play.md', play);
    await page.getByRole('checkbox', { name: say.dialogue }).check();
    await look('dialogue');
    await button(say.upload).click();
    const casting = page.getByRole('region', { name: say.casting });
    await casting.getByRole('combobox', { name: say.voiceOf('BEN') }).click();
    await page.getByRole('option', { name: say.english }).click();
    await lookAtPart(casting, 'casting');
    if (width > 600) {
      await casting.getByRole('button', { name: say.hear('BEN') }).click();
      expect(await playedSeconds(page, say.heard('BEN'))).toBeGreaterThan(0.4);
    }
    await casting.getByRole('button', { name: say.saveCasting }).click();
    await page.getByText(say.castingSaved).waitFor();
    await page.getByRole('link', { name: say.open }).click();
    await page.waitForURL(/\/show$/);
    // Ben's two lines carry the voice that was saved; the casting shows it too.
    await page.getByText('starter-en', { exact: true }).nth(1).waitFor();
    expect(await page.getByText('starter-en', { exact: true }).count()).toBe(2);
  });

  it('sees what will be spoken, and how each word is read', async () => {
    const lines = page.getByRole('region', { name: say.lines });
    const changed = lines.locator('mark');
    await changed.first().waitFor();
    expect(await changed.allInnerTexts()).toEqual([
      'five thirty',
      'three dollars and fifty cents',
      'doctor',
      '一百',
      'that',
    ]);
    await lines.getByText('Read that aloud.').waitFor();
    await changed.nth(3).hover();
    await page.getByRole('tooltip').getByText('100 → 一百 [yī bǎi]').waitFor();
    await lookAtPart(lines, 'spoken');
    await button(say.readings).click();
    await lines.locator('rt', { hasText: 'yín háng' }).waitFor();
    await button(say.showLine(4)).click();
    const list = lines.getByRole('list', { name: say.wordByWord });
    expect(await list.getByRole('listitem').allInnerTexts()).toContain('100 → 一百\nyī bǎi');
    await lookAtPart(list, 'words');
    await button(say.spoken).click();
  });

  it('tries a sentence', async () => {
    await page.goto(`${origin}/#/try`);
    const sentence = page.getByRole('textbox', { name: say.sentence });
    await sentence.fill('第一[行](py:háng)有12个字。');
    await button(say.show).click();
    const result = page.getByRole('region', { name: say.result });
    await result.locator('mark', { hasText: '十二' }).waitFor();
    await look('try');
    await sentence.fill('I [read](arpabet:XX) it.');
    await button(say.show).click();
    await page.getByRole('alert').waitFor();
  });

  it('maps the columns of a strange table once', async () => {
    const table = 'Nr;Wortlaut;Wer\n1;"It is 5:30; go.";ANNA\n2;Bye.;BEN\n';
    const kept = `lessons-${width}-${locale}`;
    await choose('strange.csv', table.replaceAll('Wortlaut', `Wortlaut ${width} ${locale}`));
    await pick(say.meaning(`Wortlaut ${width} ${locale}`), say.text);
    await pick(say.meaning('Wer'), say.speaker);
    await page.getByRole('textbox', { name: say.keepAs }).fill(kept);
    await look('columns');
    await button(say.keep).click();
    await page.getByText(say.recognised).waitFor();
    await choose('stranger.csv', table.replaceAll('Wortlaut', `Wortlaut ${width} ${locale}`));
    await page.getByRole('combobox', { name: say.readBy }).getByText(kept).waitFor();
    await look('columns-again');
    await button(say.check).click();
    await page.getByText(say.wouldImport(2)).waitFor();
    await look('checked');
    await button(say.upload).click();
    await page.getByText(say.imported(2)).waitFor();
  });

  it('downloads what is wrong with a table', async () => {
    await choose('wrong.csv', 'text,speed\nHello.,=1+1\nBye.,1\n');
    await button(say.check).click();
    await page.getByText(say.wouldImport(1)).waitFor();
    const saving = page.waitForEvent('download');
    await button(say.download).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe(named('wrong.csv').replace('.csv', '-errors.csv'));
    expect(await readFile(await download.path(), 'utf8')).toContain(`${named('wrong.csv')},2,speed,"""=1+1"" is not`);
    await lookAtPart(button(say.download), 'errors');
  });

  it('sends a folder', async () => {
    await page.goto(`${origin}/#/scripts/create`);
    await input(say.chooseFolder).setInputFiles(join(folder, 'book'));
    await page.getByRole('status').getByText('book.zip').waitFor();
    await look('folder');
    await button(say.check).click();
    await page.getByText(say.wouldImport(2)).waitFor();
    expect(faults).toEqual([]);
  });
});
