import type { DoubtGroup } from '@voicemill/contracts';
import { groupAfter, openGroups, placeOf, progressOf } from './open-groups';

const group = (written: string, before = '', after = ''): DoubtGroup => ({
  id: `${before}/${written}/${after}`,
  kind: 'polyphone',
  written,
  before,
  after,
  notation: 'pinyin',
  candidates: ['chang2', 'zhang3'],
  count: 1,
  places: [],
});
const groups = [group('长', '很'), group('长', '太'), group('行', '一'), group('长', '很', '了')];
const ids = (some: readonly DoubtGroup[]) => some.map(({ id }) => id);

it('a decision settles its own group, or all groups of its word', () => {
  const [first] = groups;
  if (!first) throw new Error('no group');
  expect(ids(openGroups(groups, [placeOf(first, 'context')]))).toEqual(['太/长/', '一/行/']);
  expect(ids(openGroups(groups, [placeOf(first, 'everywhere')]))).toEqual(['一/行/']);
  expect(openGroups(groups, [])).toEqual(groups);
});

it('goes on with the next open group, then from the start, and passes over what was skipped', () => {
  const none = { decided: [], skipped: new Set<string>() };
  expect(groupAfter(groups, '太/长/', none)?.id).toBe('一/行/');
  expect(groupAfter(groups, '很/长/了', none)?.id).toBe('很/长/');
  expect(groupAfter(groups, '很/长/', { ...none, skipped: new Set(['太/长/']) })?.id).toBe('一/行/');
  expect(groupAfter(groups, '很/长/', { ...none, decided: [{ written: '长', before: '', after: '' }] })?.id).toBe(
    '一/行/',
  );
  expect(groupAfter(groups.slice(0, 1), '很/长/', none)).toBeUndefined();
});

it('counts what was decided, and what came back, against what was open at the start', () => {
  expect(progressOf(12, 12)).toEqual({ decided: 0, of: 12 });
  expect(progressOf(12, 9)).toEqual({ decided: 3, of: 12 });
  expect(progressOf(12, 13)).toEqual({ decided: 0, of: 13 });
});
