import { Unavailable } from '@voicemill/platform';
import { examine, isFit } from './finding';

describe('examine', () => {
  it('keeps what a healthy part says about itself', async () => {
    expect(await examine('ffmpeg', () => Promise.resolve('7.1'))).toEqual({ name: 'ffmpeg', detail: '7.1' });
  });

  it('takes sentence and remedy from a foreseen fault', async () => {
    const look = () => Promise.reject(new Unavailable('No server there.', { remedy: 'Start it.' }));
    expect(await examine('PostgreSQL', look)).toEqual({
      name: 'PostgreSQL',
      detail: 'No server there.',
      remedy: 'Start it.',
    });
  });

  it('does not die of a fault that nobody foresaw', async () => {
    const found = await examine('voices', () => Promise.reject(new TypeError('x is undefined')));
    expect(found).toMatchObject({ detail: 'x is undefined', remedy: expect.stringContaining('report') });
  });
});

describe('isFit', () => {
  const ok = { name: 'a', detail: '' };
  const missing = { name: 'b', detail: '', remedy: 'install b' };

  it('asks for everything that is needed and for nothing else', () => {
    expect(isFit([ok])).toBe(true);
    expect(isFit([ok, missing])).toBe(false);
    expect(isFit([ok, { ...missing, optional: true }])).toBe(true);
  });
});
