import { InvalidInput } from '@voicemill/platform';
import { castOf, columnsOf } from './script-options';

const onError = 'stop' as const;

describe('the options about reading a script', () => {
  it('stand for a casting and a column mapping', () => {
    expect(castOf({ onError, cast: ['ALICE=starter-en:slt', '小明 = starter-zh'] })).toEqual({
      voices: { ALICE: 'starter-en:slt', 小明: 'starter-zh' },
    });
    expect(columnsOf({ onError, column: ['text=正文', 'pause_ms=a=b'] })).toEqual({ text: '正文', pause_ms: 'a=b' });
    expect([castOf({ onError }), columnsOf({ onError })]).toEqual([{ voices: {} }, {}]);
  });

  it.each(['ALICE', '=starter-en', 'ALICE=', 'ALICE=a b'])('refuse the casting %j', (written) => {
    expect(() => castOf({ onError, cast: [written] })).toThrow(InvalidInput);
  });

  it.each(['text', 'colour=A', '=A'])('refuse the column %j', (written) => {
    expect(() => columnsOf({ onError, column: [written] })).toThrow(InvalidInput);
  });
});
