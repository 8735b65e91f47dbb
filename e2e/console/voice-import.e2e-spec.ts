import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer, temporaryHome, type ServerProcess } from '../api/testing/server-process';
import { archiveOf, makeTestVoices, membersOf, type Member } from '../api/testing/voice-archives';
import { openBrowser } from './testing/browser';
import { words } from './testing/import-words';
import { lookAt, playedSeconds } from './testing/looking';
import { openWindow } from './testing/open-window';

// Voices are checked by a process of their own, on a machine that may be busy with other things.
jest.setTimeout(300_000);

const walks = [
  { width: 1280, height: 860, locale: 'en-GB', kind: 'genie-v2' },
  { width: 390, height: 844, locale: 'zh-CN', kind: 'upstream-v2' },
] as const;

let home: string;
let made: string;
let server: ServerProcess;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  home = await temporaryHome();
  made = await makeTestVoices(home);
  const loose = await membersOf(join(made, 'voicemill-v2'), 'loose');
  const lacking = loose.filter(({ name }) => name !== 'hubert.onnx');
  const pack = async (name: string, members: Member[]) => writeFile(join(home, name), await archiveOf(members));
  for (const { kind, width } of walks) {
    await pack(`${kind}.zip`, await membersOf(join(made, kind), 'package'));
    // Each walk looks for its own among the imports of both.
    await pack(`graphs-${width}.zip`, loose);
    await pack(`lacking-${width}.zip`, lacking);
  }
  await pack('checkpoint.zip', [{ name: 'voice.ckpt', content: 'x' }]);
  server = await startServer('main.js', { VOICEMILL_HOME: home, VOICEMILL_WORKERS: '1' });
  origin = new URL(server.url).origin;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  expect(await server.end('SIGTERM')).toBe(0);
  await rm(home, { recursive: true });
});

describe.each(walks)('an admin who reads $locale at a window of $width pixels', ({ width, height, locale, kind }) => {
  const say = words[locale];
  const id = `mine-${width}`;
  let page: Page;
  let faults: string[];

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const choose = (label: string, path: string) =>
    page.getByLabel(label, { exact: true }).and(page.locator('input')).setInputFiles(path);
  const pick = async (label: string, options: string[]) => {
    await page.getByRole('combobox', { name: label }).click();
    for (const option of options) await page.getByRole('option', { name: option, exact: true }).click();
    if (options.length > 1) await page.keyboard.press('Escape');
  };
  const card = (name: string) => page.getByRole('article', { name, exact: true });
  const describeVoice = async () => {
    const { fields } = say;
    const values = [
      [fields.ID, id],
      [fields.nameEn, `Mine ${width}`],
      [fields.nameZh, `我的 ${width}`],
      [fields.licence, 'CC-BY-4.0'],
      [fields.credits, 'Ann Example'],
      [fields.transcript, '你好世界。'],
      [fields.signer, 'Ann Example'],
      [fields.signedOn, '2026-01-31'],
    ] as const;
    for (const [label, value] of values) await page.getByLabel(label, { exact: true }).fill(value);
    await pick(say.languages, [say.english, say.chinese]);
    await pick(say.clipLanguage, [say.chinese]);
    await choose(say.reference, join(made, 'voicemill-v2', 'calm.wav'));
  };

  beforeAll(async () => {
    ({ page, faults } = await openWindow(browser, { origin, width, height, locale, timeoutMs: 60_000 }));
    await page.goto(`${origin}/#/voices`);
  });
  afterAll(() => page.context().close());

  it('finds the form beside the voices', async () => {
    await page.getByRole('link', { name: say.voices, exact: true }).first().click();
    await button(say.archive).waitFor();
    await lookAt(page, 'import-form');
  });

  it('is told at once that an archive holds what is never read, and what helps', async () => {
    await choose(say.archive, join(home, 'checkpoint.zip'));
    await button(say.send).click();
    const alert = page.getByRole('region', { name: say.voices, exact: true }).getByRole('alert');
    await alert.getByText(/checkpoint\.zip holds a checkpoint of PyTorch, voice\.ckpt/).waitFor();
    expect(await alert.innerText()).toMatch(/Export its graphs to ONNX first/);
    await lookAt(page, 'import-refused-at-the-door');
  });

  it('is told which graph is missing, and what helps', async () => {
    await choose(say.archive, join(home, `lacking-${width}.zip`));
    await describeVoice();
    await lookAt(page, 'import-words');
    await button(say.send).click();
    const refused = card(`lacking-${width}.zip`);
    await refused.getByText(say.refused, { exact: true }).waitFor({ timeout: 120_000 });
    expect(await refused.innerText()).toMatch(/HuBERT graph missing: expected input ref_audio_16k[^]*side by side/);
    await refused.scrollIntoViewIfNeeded();
    await lookAt(page, 'import-refused');
  });

  it('brings in the graphs of an export, and reads whose voice it now is', async () => {
    // What was said of the voice is still there.
    await choose(say.archive, join(home, `graphs-${width}.zip`));
    await button(say.send).click();
    await card(`graphs-${width}.zip`).getByText(say.imported, { exact: true }).waitFor({ timeout: 120_000 });
    await page.getByRole('link', { name: say.open(id), exact: true }).click();
    await page.getByText(/Ann Example (declared on|于) 2026-01-31/).waitFor();
    await lookAt(page, 'imported-voice');
    await page.goBack();
  });

  it('brings in a finished package, and has it say a line', async () => {
    await choose(say.archive, join(home, `${kind}.zip`));
    await page.getByRole('radio', { name: say.package }).check();
    await button(say.send).click();
    await card(`${kind}.zip`).getByText(say.imported, { exact: true }).waitFor({ timeout: 120_000 });
    await lookAt(page, 'imported');
    await page.getByRole('link', { name: say.open(`test-${kind}`), exact: true }).click();
    await page.getByRole('textbox', { name: say.text }).fill('Hello.');
    await button(say.speak).click();
    expect(await playedSeconds(page, say.spoken)).toBeGreaterThan(0.5);
  });

  it('never met an error of the page, nor a request to elsewhere', () => expect(faults).toEqual([]));
});
