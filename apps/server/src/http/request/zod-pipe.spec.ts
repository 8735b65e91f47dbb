import { createJobSchema, pageQuerySchema } from '@voicemill/contracts';
import { InvalidInput, NotFound } from '@voicemill/platform';
import { z } from 'zod';
import { IdPipe } from './id-pipe';
import { ZodPipe } from './zod-pipe';

function refusalOf(run: () => unknown): InvalidInput {
  try {
    run();
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the bridge from zod', () => {
  it('hands over what the schema makes of the text, defaults included', () => {
    expect(new ZodPipe(pageQuerySchema).transform({ page: '3' })).toEqual({ page: 3, perPage: 25 });
    expect(new ZodPipe(pageQuerySchema).transform(undefined)).toEqual({ page: 1, perPage: 25 });
  });

  it('names each wrong field by its path', () => {
    const refusal = refusalOf(() =>
      new ZodPipe(createJobSchema).transform({ scriptId: 'x', settings: { speed: 9, preset: 'loud' } }),
    );
    expect(refusal.status).toBe(400);
    expect(refusal.code).toBe('invalid-input');
    expect(refusal.message).toMatch(/settings\.speed: .*2/);
    expect(refusal.message).toMatch(/settings\.preset: .*podcast/);
    expect(refusal.remedy).toContain('/api/docs');
  });

  it('does not list a flood of faults', () => {
    const refusal = refusalOf(() => new ZodPipe(z.array(z.string())).transform(Array(500).fill(1)));
    expect(refusal.message).toMatch(/and 492 more$/);
  });
});

describe('an id in a path', () => {
  it.each(['', 'abc', '1; DROP TABLE job', '00000000-0000-0000-0000-00000000000g', '\u0000'])(
    'that is none (%j) is not there',
    (id) => expect(() => new IdPipe('job').transform(id)).toThrow(new NotFound('There is no such job.')),
  );

  it('passes when it is well-formed', () => {
    const id = '3F2504E0-4F89-41D3-9A0C-0305E82C3301';
    expect(new IdPipe('job').transform(id)).toBe(id);
    expect(new IdPipe('voice', 'name').transform('starter-en')).toBe('starter-en');
    expect(new IdPipe('chunk', 'rowNumber').transform('12')).toBe('12');
    expect(() => new IdPipe('chunk', 'rowNumber').transform('9'.repeat(19))).toThrow(NotFound);
  });
});
