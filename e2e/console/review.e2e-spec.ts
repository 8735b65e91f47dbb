import { rm } from 'node:fs/promises';
import type { DoubtKind, JobView } from '@voicemill/contracts';
import type { Browser, Page } from 'playwright-core';
import { startServer, temporaryHome, type ServerProcess } from '../api/testing/server-process';
import { openBrowser } from './testing/browser';
import { lookAt, playedSeconds } from './testing/looking';
import { openWindow } from './testing/open-window';
import { ReviewedScripts } from './testing/settled-job';

jest.setTimeout(120_000);

interface Case {
  locale: string;
  width: number;
  height: number;
  kind: DoubtKind;
  lines: string[];
}
/** Twelve doubtful readings each, the first one at several places, among lines that nothing is doubtful in. */
const cases: Case[] = [
  {
    locale: 'zh-CN',
    width: 1280,
    height: 860,
    kind: 'polyphone',
    lines: [
      '今天天气很好。',
      '首都的夜晚极长。',
      '河水极长。',
      '他的头发极长。',
      '这条路太长。',
      '她重新数了数行李。',
      '他又数了数票。',
      '老师数了数人。',
      '我们去公园。',
      '房间空着。',
      '椅子空着。',
      '他转了身。',
      '弹着琴。',
      '他应了。',
      '应着门。',
      '曲着。',
      '大家都来了。',
    ],
  },
  {
    locale: 'en-GB',
    width: 390,
    height: 844,
    kind: 'heteronym',
    lines: [
      'Good morning.',
      'I read it.',
      'I read it aloud.',
      'They read.',
      'I read the news to them.',
      'The children read by the window.',
      'A tear.',
      'Her tear and his wound.',
      'We are here.',
      'The bow.',
      'The live bow.',
      'The lead.',
      'The bass was near the row.',
      'Close.',
      'The sun is warm.',
    ],
  },
];
const words = {
  'zh-CN': {
    decided: (count: number) => `已定 ${count} / 12`,
    guesses: '按推测朗读的读音',
    wait: '等待：全部读音确定后才开始',
    quote: '查看预估',
    start: '开始任务',
    refused: '任务未开始',
    review: '审核读音',
    reviewCount: '审核 12 处读音',
    list: '待定的读音',
    end: '读音已全部确定',
  },
  'en-GB': {
    decided: (count: number) => `${count} of 12 decided`,
    guesses: 'Readings spoken by guess',
    wait: 'Wait: start only when every reading is settled',
    quote: 'Get the quote',
    start: 'Start the job',
    refused: 'The job was not started',
    review: 'Review readings',
    reviewCount: 'Review 12 readings',
    list: 'Open readings',
    end: 'Every reading is settled',
  },
};
/** Groups, in the order of the review, that are decided against the guess; all others are confirmed. */
const otherwise = [0, 3, 7];

let home: string;
let server: ServerProcess;
let browser: Browser;
let origin: string;
let scripts: ReviewedScripts;

beforeAll(async () => {
  home = await temporaryHome();
  server = await startServer('main.js', {
    VOICEMILL_HOME: home,
    VOICEMILL_WORKERS: '1',
    VOICEMILL_ENGINE: 'fake',
    VOICEMILL_FAKE_TAKE_SECONDS: '0.8',
    VOICEMILL_FAKE_BATCH_MS: '5',
  });
  scripts = new ReviewedScripts(server.url);
  origin = new URL(server.url).origin;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  expect(await server.end('SIGTERM')).toBe(0);
  await rm(home, { recursive: true });
});

async function openPage({ width, height, locale }: Pick<Case, 'width' | 'height' | 'locale'>) {
  return openWindow(browser, { origin, width, height, locale, timeoutMs: 30_000 });
}

describe.each(cases)('twelve doubtful readings ($kind) at $width pixels', ({ kind, lines, ...place }) => {
  const say = words[place.locale as keyof typeof words];
  let page: Page;
  let faults: string[];
  let scriptId: string;
  let first: JobView;
  let touched: number[];

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  beforeAll(async () => {
    ({ page, faults } = await openPage(place));
    scriptId = await scripts.upload(`twelve-${kind}.csv`, lines);
  });
  afterAll(() => page.context().close());

  it('are spoken by the best guess when nobody has settled them, and the report names them', async () => {
    const { items, total, undecided } = await scripts.review(scriptId);
    expect({ total, kinds: new Set(items.map((group) => group.kind)) }).toEqual({ total: 12, kinds: new Set([kind]) });
    expect(items[0]?.count).toBeGreaterThan(1);
    touched = otherwise.flatMap((index) => items[index]?.places.map(({ line }) => line) ?? []).sort((a, b) => a - b);
    const { job, chunks } = await scripts.render(scriptId);
    first = job;
    expect(chunks.map(({ lineNumber, reused }) => [lineNumber, reused])).toEqual(lines.map((_, at) => [at + 1, false]));
    await page.goto(`${origin}/#/jobs/${first.id}/show`);
    const guesses = page.getByRole('region', { name: say.guesses });
    expect(await guesses.innerText()).toContain(String(undecided));
    await guesses.scrollIntoViewIfNeeded();
    await lookAt(page, `guesses-${place.locale}`);
  });

  it('hold a job back that is to wait for them, which says so and shows the way', async () => {
    await page.goto(`${origin}/#/scripts/${scriptId}/show`);
    await page.getByRole('link', { name: say.reviewCount }).waitFor();
    await lookAt(page, `script-in-doubt-${place.locale}`);
    await page.goto(`${origin}/#/jobs/create?scriptId=${scriptId}`);
    await page.getByRole('link', { name: say.reviewCount }).waitFor();
    await page.getByRole('radio', { name: say.wait }).check();
    await lookAt(page, `job-waits-${place.locale}`);
    await button(say.quote).click();
    await button(say.start).click();
    await page.getByText(say.refused).waitFor();
    await page.getByRole('alert').getByText('12').waitFor();
    await lookAt(page, `job-refused-${place.locale}`);
    await page.getByRole('link', { name: say.review, exact: true }).click();
    await page.getByText(say.decided(0)).waitFor();
  });

  it('are settled by the keyboard alone, a key each', async () => {
    await lookAt(page, `review-${place.locale}`);
    const open = page.getByRole('navigation', { name: say.list }).getByRole('listitem');
    expect(await open.count()).toBe(12);
    for (let at = 0; at < 12; at += 1) {
      await page.keyboard.press(otherwise.includes(at) ? '2' : at % 2 === 0 ? 'Enter' : '1');
      if (at < 11) await page.getByText(say.decided(at + 1)).waitFor();
      if (at === 5) await lookAt(page, `review-half-${place.locale}`);
    }
    await page.getByRole('heading', { name: say.end }).or(page.getByText(say.end)).first().waitFor();
    await lookAt(page, `review-end-${place.locale}`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/jobs/create?scriptId=${scriptId}`);
    await page.getByText(say.end, { exact: true }).waitFor();
    expect((await scripts.review(scriptId)).total).toBe(0);
  });

  it('then only the takes are made that a decision has changed', async () => {
    const { job, chunks } = await scripts.render(scriptId, { review: 'wait' });
    const made = chunks.filter(({ reused }) => !reused).map(({ lineNumber }) => lineNumber);
    expect(made).toEqual(touched);
    expect(job.chunksReused).toBe(first.chunksTotal - touched.length);
    expect(faults).toEqual([]);
  });
});

describe('a person who looks twice', () => {
  let page: Page;
  let faults: string[];
  let scriptId: string;

  const status = (text: string) => page.getByRole('status').getByText(text).waitFor();
  const card = (written: string) => page.getByRole('group', { name: written });

  beforeAll(async () => {
    ({ page, faults } = await openPage({ width: 1280, height: 860, locale: 'en-GB' }));
    scriptId = await scripts.upload('twice.csv', [
      '这条街太长。',
      '那条街太长。',
      '他转了身。',
      '弹着琴。',
      '他应了。',
    ]);
    await page.goto(`${origin}/#/scripts/${scriptId}/review`);
    await page.getByText('0 of 4 decided').waitFor();
  });
  afterAll(() => page.context().close());

  it('hears the readings, sees the keys', async () => {
    await page.keyboard.press('p');
    expect(await playedSeconds(page, 'Spoken sample')).toBeGreaterThan(0.5);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys of the review' }).waitFor();
    await lookAt(page, 'review-keys');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('takes a decision back, which removes it from the lexicon', async () => {
    await page.keyboard.press('2');
    await status('长 is read zhǎng, at 2 places.');
    await page.keyboard.press('u');
    await status('The decision about 长 was taken back.');
    await page.getByText('0 of 4 decided').waitFor();
    await card('长').waitFor();
    const { total, undecided } = await scripts.review(scriptId);
    expect([total, undecided]).toEqual([4, 5]);
  });

  it('types another reading, and is told at the field when it is none', async () => {
    await page.keyboard.press('j');
    await card('转').waitFor();
    await page.keyboard.press('e');
    await page.keyboard.type('zhuan4 le5');
    await page.keyboard.press('Enter');
    await page.getByText(/has 1 character\(s\), but "zhuan4 le5" has 2 syllable/).waitFor();
    await lookAt(page, 'review-typed-wrong');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('zhuàn');
    await page.getByText('Taken as: Pinyin').waitFor();
    await page.keyboard.press('Enter');
    await status('转 is read zhuàn, at 1 place.');
  });

  it('skips one, and settles one for all scripts everywhere', async () => {
    await card('弹').waitFor();
    await page.keyboard.press('s');
    await card('应').waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('w');
    await page.getByText('A decision holds wherever 应 stands, in all scripts of the workspace.').waitFor();
    await page.keyboard.press('Enter');
    await status('应 is read yīng, at 1 place.');
    await page.goto(`${origin}/#/lexicons/workspace`);
    const row = page.getByRole('row', { name: /应/ });
    expect(await row.innerText()).toMatch(/anywhere[^]*yīng/);
    expect(faults).toEqual([]);
  });
});

it('a finger settles a reading too', async () => {
  const { page, faults } = await openPage({ width: 390, height: 844, locale: 'zh-CN' });
  const scriptId = await scripts.upload('touch.csv', ['那座桥太长。', '他转了圈。']);
  await page.goto(`${origin}/#/scripts/${scriptId}/review`);
  await page.getByText('已定 0 / 2').waitFor();
  await lookAt(page, 'review-touch');
  await page
    .getByRole('listitem')
    .getByRole('button', { name: /^zhǎng/ })
    .tap();
  await page.getByText('已定 1 / 2').waitFor();
  await page.getByRole('button', { name: '撤销' }).tap();
  await page.getByText('已撤销对“长”的决定。').waitFor();
  await page.getByText('已定 0 / 2').waitFor();
  expect((await scripts.review(scriptId)).total).toBe(2);
  expect(faults).toEqual([]);
  await page.context().close();
});
