import { figureLine, figuresJson } from './report-figures';

const figure = { name: 'share', value: 0.25, bound: { atMost: 0.1 }, detail: '1 of 4' };

describe('figures that are told', () => {
  it('stand in columns with their bound and whether it holds', () => {
    expect(figureLine(figure, 8)).toBe('share       0.250  <= 0.1   MISSED  1 of 4');
    expect(figureLine({ ...figure, value: 0.1 }, 8)).toBe('share       0.100  <= 0.1   holds   1 of 4');
    expect(figureLine({ name: 'takes', value: 123.4, detail: 'all' }, 5)).toBe('takes      123                   all');
  });

  it('are written by name, with how they came about and on what', () => {
    const told = JSON.parse(figuresJson([figure])) as Record<string, unknown>;
    expect(told).toMatchObject({ share: 0.25, details: { share: '1 of 4' } });
    expect(told.machine).toMatch(/ GB, .* Node /);
    expect(new Date(told.measuredAt as string).getTime()).toBeGreaterThan(0);
  });
});
