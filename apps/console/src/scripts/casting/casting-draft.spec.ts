import { sameVoices, sampleOf, savedVoices, withVoice } from './casting-draft';

const speakers = [
  { speaker: 'Ann', lineCount: 2, voice: 'starter-en:slt' },
  { speaker: '小明', lineCount: 1, voice: null },
];

it('a draft begins as it was saved, and knows when it differs', () => {
  const saved = savedVoices(speakers);
  expect(saved).toEqual({ Ann: 'starter-en:slt' });
  const draft = withVoice(saved, '小明', 'starter-zh');
  expect([sameVoices(saved, draft), sameVoices(draft, saved)]).toEqual([false, false]);
  expect(sameVoices(withVoice(draft, '小明', undefined), saved)).toBe(true);
  expect(sameVoices(withVoice(saved, 'Ann', 'starter-en'), saved)).toBe(false);
});

describe('the sample of a speaker', () => {
  const override = (start: number, end: number) => ({ start, end, notation: 'respelling' as const, value: 'red' });

  it('is a short line with its readings', () => {
    const line = { text: 'I read it.', overrides: [override(2, 6)] };
    expect(sampleOf(line, 'starter-en')).toMatchObject({ ...line, voice: 'starter-en' });
  });

  it('is the beginning of a long one, cut at a blank, with the readings that lie in it', () => {
    const long = { text: `${'word '.repeat(80)}read`, overrides: [override(0, 4), override(400, 404)] };
    const { text, overrides } = sampleOf(long, 'starter-en');
    expect(text).toBe('word '.repeat(60));
    expect(overrides).toEqual([override(0, 4)]);
  });

  it('is cut anywhere where there is no blank', () => {
    expect(sampleOf({ text: '字'.repeat(500), overrides: [] }, 'starter-zh').text).toHaveLength(300);
  });
});
