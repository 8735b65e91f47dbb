import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

/** Set to a folder, the walk leaves a picture of every page it looks at there. */
const pictures = process.env['VOICEMILL_E2E_PICTURES'];

/** How many pixels a page is wider than its window: anything above 0 makes a reader scroll sideways. */
export const widerThanWindow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Checks what every page has to be, and takes its picture where that was asked for. */
export async function lookAt(page: Page, name: string): Promise<void> {
  const { width = 0 } = page.viewportSize() ?? {};
  if (pictures) {
    const folder = resolve(pictures);
    await mkdir(folder, { recursive: true });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${width}-${name}.png`), animations: 'disabled' });
  }
  expect({ name, wider: Math.max(0, await widerThanWindow(page)) }).toEqual({ name, wider: 0 });
}

/** What a page did that a user would not see: errors of its code, and requests that left the machine. */
export function watchFaults(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(blob|data):/.test(request.url())) faults.push(request.url());
  });
  page.on('console', (message) => {
    // Refused uploads are part of the walk, and the browser writes every status of 400 and above there.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  return faults;
}

/** Plays until some sound has been heard; resolves to the seconds played. */
export async function playedSeconds(page: Page, label: string): Promise<number> {
  const audio = page.getByLabel(label, { exact: true }).and(page.locator('audio'));
  await audio.evaluate((element: HTMLAudioElement) => element.play());
  const heard = await audio.evaluateHandle(
    (element: HTMLAudioElement) =>
      new Promise<number>((done, fail) => {
        element.addEventListener('error', () => fail(new Error(element.error?.message ?? 'it cannot be played')));
        element.addEventListener('timeupdate', () => element.currentTime > 0.5 && done(element.currentTime));
      }),
  );
  return heard.jsonValue();
}
