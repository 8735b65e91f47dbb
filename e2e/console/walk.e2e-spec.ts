import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer, temporaryHome, type ServerProcess } from '../api/testing/server-process';
import { openBrowser } from './testing/browser';
import { lookAt, playedSeconds } from './testing/looking';
import { openWindow } from './testing/open-window';

// Real voices on a machine that may be busy with other things.
jest.setTimeout(240_000);

const samples = join(__dirname, '..', '..', 'samples');
const sizes = [
  { width: 1280, height: 860, slower: 1 },
  { width: 390, height: 844, slower: 2 },
];

let home: string;
let server: ServerProcess;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  home = await temporaryHome();
  server = await startServer('main.js', { VOICEMILL_HOME: home, VOICEMILL_WORKERS: '1' });
  origin = new URL(server.url).origin;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  expect(await server.end('SIGTERM')).toBe(0);
  await rm(home, { recursive: true });
});

describe.each(sizes)('an educator at a window of $width pixels', ({ width, height, slower }) => {
  let page: Page;
  let faults: string[];

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const look = (name: string) => lookAt(page, name);
  const choose = (name: string) =>
    page.getByLabel('Choose a file', { exact: true }).and(page.locator('input')).setInputFiles(join(samples, name));
  const openPage = async (name: string) => {
    if (width < 600) await button('Open menu').click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  };

  beforeAll(async () => {
    ({ page, faults } = await openWindow(browser, { origin, width, height, locale: 'en-GB', timeoutMs: 60_000 }));
    await page.goto(origin);
  });
  afterAll(() => page.context().close());

  it('is told the three steps', async () => {
    await page.getByRole('heading', { name: 'From a script to finished speech' }).waitFor();
    await look('start');
    await page.getByRole('link', { name: 'Upload a script' }).click();
  });

  it('sees each error of a broken file with its place and remedy', async () => {
    await choose('broken/bad-pause.csv');
    await button('Upload').click();
    await page.getByText('Nothing was imported', { exact: true }).waitFor();
    const errors = page.getByRole('region', { name: '1 error' });
    expect(await errors.innerText()).toMatch(/3[^]*pause_ms[^]*"long" is not a number[^]*Write whole milliseconds/);
    await errors.scrollIntoViewIfNeeded();
    await look('row-errors');
  });

  it('uploads the lesson', async () => {
    await choose('lesson.csv');
    await button('Upload').click();
    await page.getByText('24 lines were imported.').waitFor();
    await look('uploaded');
    await page.getByRole('link', { name: 'New job from this script' }).click();
  });

  it('reads the quote and starts the job', async () => {
    await page.getByRole('combobox', { name: 'Preset' }).click();
    await page.getByRole('option', { name: 'Podcast' }).click();
    for (let press = 0; press < slower; press++) await page.getByRole('slider', { name: 'Speed' }).press('ArrowLeft');
    await look('settings');
    await button('Get the quote').click();
    await page.getByRole('heading', { name: /Quote for .lesson./ }).waitFor();
    await page.getByText('Licence: Apache-2.0').waitFor();
    await look('quote');
    await button('Start the job').click();
  });

  it('watches it to the end', async () => {
    const bar = page.getByRole('progressbar', { name: 'Progress of lesson' });
    await bar.waitFor();
    await look('running');
    await page.getByText('Meets the preset').waitFor({ timeout: 180_000 });
    await page.getByText('Done', { exact: true }).first().waitFor();
    await page.getByRole('heading', { name: 'Measured report' }).waitFor();
    expect(await bar.getAttribute('aria-valuenow')).toBe('100');
  });

  it('hears it, and every caption leads to its place', async () => {
    expect(await playedSeconds(page, 'lesson.mp3')).toBeGreaterThan(0.5);
    const captions = page.getByRole('group', { name: 'Captions' });
    await captions.getByRole('button', { name: /Good morning\. When does/ }).click();
    await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 8);
    await captions.locator('[aria-current=true]', { hasText: 'Good morning' }).waitFor();
    await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.pause());
    await page.evaluate(() => window.scrollTo(0, 0));
    await look('job');
    await page.getByRole('heading', { name: 'Measured report' }).scrollIntoViewIfNeeded();
    await look('report');
  });

  it('downloads it', async () => {
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download lesson.mp3' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe('lesson.mp3');
    expect((await stat(await download.path())).size).toBeGreaterThan(500_000);
  });

  it('reads the event log', async () => {
    await page.getByRole('tab', { name: 'Event log' }).click();
    const log = page.getByRole('list', { name: 'Event log' });
    await log.getByText('Delivered: 5 files; every figure of the preset passes.').waitFor();
    await log.getByText(/24 lines in 27 chunks; \d+ takes were there already/).waitFor();
    await look('log');
  });

  it('looks at the chunks and hears one', async () => {
    await page.getByRole('tab', { name: 'Chunks' }).click();
    const listen = page.getByRole('button', { name: 'Listen to chapter 1, line 1, chunk 1' });
    await listen.click();
    await button('Stop listening').waitFor();
    await look('chunks');
  });

  it('has a voice say a sentence', async () => {
    await openPage('Voices');
    await page.getByRole('link', { name: 'Open Voicemill Starter (English)' }).waitFor();
    await look('voices');
    await page.getByRole('link', { name: 'Open Voicemill Starter (English)' }).click();
    await page.getByRole('textbox', { name: 'Text' }).fill(`The window is ${width} pixels wide.`);
    await page.getByRole('slider', { name: 'Energy (dB)' }).press('ArrowLeft');
    const asking = page.waitForRequest(/\/say$/);
    await button('Speak').click();
    expect((await asking).postDataJSON()).toMatchObject({ speed: 1, pitchSemitones: 0, gainDb: -0.5 });
    expect(await playedSeconds(page, 'Spoken sentence')).toBeGreaterThan(0.5);
    await look('voice');
  });

  it('sees what was used', async () => {
    await openPage('Usage');
    await page.getByRole('img', { name: /^Chart of audio minutes/i }).waitFor();
    const table = page.getByRole('region', { name: 'Usage' }).getByRole('table');
    expect(await table.innerText()).toContain('starter-en');
    await look('usage');
  });

  it('reads every page in Chinese', async () => {
    await button('English').click();
    await page.getByRole('menuitem', { name: '中文' }).click();
    await page.getByRole('region', { name: '用量' }).first().waitFor();
    await look('usage-zh');
    for (const [hash, seen] of [
      ['#/', '从文稿到成品语音'],
      ['#/jobs', '播客'],
      ['#/scripts', 'lesson'],
      ['#/scripts/create', '把表格、文本、电子书、字幕、压缩包或文件夹拖到这里'],
      ['#/voices', 'Voicemill 入门音色（英语）'],
    ] as const) {
      await page.goto(`${origin}/${hash}`);
      await page.getByText(seen).first().waitFor();
      await look(`zh-${hash.replaceAll(/\W/g, '') || 'start'}`);
    }
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  });

  it('never met an error of the page, nor a request to elsewhere', () => expect(faults).toEqual([]));
});
