import type { Browser, Page } from 'playwright-core';
import { watchFaults } from './looking';

export interface WindowOptions {
  origin: string;
  /** Below 600 pixels it is a phone's, with a finger for a mouse. */
  width: number;
  height: number;
  locale: string;
  /** For everything that the page waits for. */
  timeoutMs: number;
}

/** A window of its own in a browser, and what goes wrong in it. Closed with its context. */
export async function openWindow(
  browser: Browser,
  { origin, width, height, locale, timeoutMs }: WindowOptions,
): Promise<{ page: Page; faults: string[] }> {
  const phone = width < 600;
  const context = await browser.newContext({ viewport: { width, height }, locale, isMobile: phone, hasTouch: phone });
  const page = await context.newPage();
  page.setDefaultTimeout(timeoutMs);
  return { page, faults: watchFaults(page, origin) };
}
