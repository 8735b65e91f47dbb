import { breakKinds, jobStatuses, languages, presetNames } from '@voicemill/contracts';
import { createI18nProvider, firstLocale } from './i18n-provider';
import { wordKey } from './use-server-word';
import { chineseMessages, englishMessages } from './messages';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, path = ''): Map<string, string> {
  const found = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)],
  );
  return new Map(found);
}
const english = flat(englishMessages as unknown as Tree);
const chinese = flat(chineseMessages as unknown as Tree);
const placeholders = (message: string) => new Set(message.match(/%\{\w+\}/g));

const allowedAlike = [
  'app.title',
  'scripts.kind.csv',
  'scripts.kind.docx',
  'scripts.kind.epub',
  'scripts.kind.markdown',
  'voices.tryOut.sample.en',
];

it('has the same keys in both languages, react-admin own ones too', () => {
  expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  expect(english.size).toBeGreaterThan(300);
});

it('leaves no message empty', () => {
  const empty = [...english, ...chinese].filter(([key, message]) => message.trim() === '' && key !== 'ra.boolean.null');
  expect(empty).toEqual([]);
});

it('uses in Chinese no value that the English message is not given', () => {
  const strange = [...chinese].filter(([key, message]) => {
    const given = placeholders(english.get(key) ?? '');
    // react-admin gives a count to every message that has two English forms.
    return [...placeholders(message)].some((name) => name !== '%{smart_count}' && !given.has(name));
  });
  expect(strange).toEqual([]);
});

it('has a word for every state, preset, break and language of the contracts', () => {
  const keys = [
    ...jobStatuses.map((name) => `jobs.status.${name}`),
    ...presetNames.flatMap((name) => [`settings.presets.${name}`, `create.presetHelp.${name}`]),
    ...breakKinds.map((name) => `settings.breaks.${name}`),
    ...languages.map((name) => `app.languages.${name}`),
  ];
  expect(keys.filter((key) => !english.has(key))).toEqual([]);
});

it('leaves nothing in English on a Chinese page but names, marks and the sample sentences', () => {
  const alike = [...chinese].filter(
    ([key, message]) => english.get(key) === message && /[a-z]/i.test(message.replace(/%\{\w+\}/g, '')),
  );
  expect(alike.map(([key]) => key).sort()).toEqual(allowedAlike.sort());
});

describe('the provider', () => {
  it("keeps a server's word that it does not know, and finds those it does by their key", async () => {
    const provider = createI18nProvider(['en']);
    await provider.changeLocale('zh');
    const word = (name: string) => provider.translate(`deliveries.figures.${wordKey(name)}`, { _: name });
    expect([word('room tone at the head'), word('RMS'), word('warmth')]).toEqual(['开头环境声', '整体 RMS', 'warmth']);
  });

  it('takes the first language of the reader that it has', () => {
    expect(firstLocale(['zh-Hant-TW', 'en'])).toBe('zh');
    expect(firstLocale(['fr-FR', 'en-GB', 'zh'])).toBe('en');
    expect(firstLocale(['de'])).toBe('en');
  });

  it('counts in both languages', async () => {
    const provider = createI18nProvider(['en']);
    expect(provider.translate('scripts.chapterLines', { smart_count: 1 })).toBe('1 line');
    expect(provider.translate('scripts.chapterLines', { smart_count: 2 })).toBe('2 lines');
    await provider.changeLocale('zh');
    expect(provider.translate('scripts.chapterLines', { smart_count: 1 })).toBe('1 句');
    expect(provider.translate('ra.page.dashboard')).toBe('首页');
  });
});
