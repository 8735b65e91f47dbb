import type { LineChangeView, LineView } from '@voicemill/contracts';
import { changedFields } from './changed-fields';

const line = { text: 'One.', voice: null, pauseMs: 300, overrides: [] } as unknown as LineView;
const change = (next: Partial<LineView>, fields: string[]): LineChangeView => ({
  position: 0,
  kind: 'changed',
  old: line,
  new: { ...line, ...next },
  fields,
  unchangedBefore: 0,
});

describe('the fields of a changed line', () => {
  it('are those that differ besides the text, with both values', () => {
    expect(
      changedFields(change({ text: 'Two.', voice: 'starter-en', pauseMs: 0 }, ['text', 'voice', 'pauseMs']), '–'),
    ).toEqual([
      { field: 'voice', old: '–', next: 'starter-en' },
      { field: 'pauseMs', old: '300', next: '0' },
    ]);
  });

  it('are none of an added line', () => {
    expect(changedFields({ ...change({}, []), old: null, kind: 'added' }, '–')).toEqual([]);
  });
});
