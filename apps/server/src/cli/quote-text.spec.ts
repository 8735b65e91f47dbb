import type { Quote } from '@voicemill/contracts';
import { quoteText } from './quote-text';

const quote: Quote = {
  lines: 22,
  characters: 1234,
  chunks: 27,
  takesToMake: 2,
  takesReused: 24,
  takesShared: 1,
  audioMinutes: 1.96,
  minutesToMake: 0.21,
  deviceSeconds: 0.4,
  queueSeconds: 150,
  finishSeconds: 7500,
  finishAt: '2026-01-01T00:00:00.000Z',
  workersAlive: 2,
  storageBytes: { takes: 500_000, masters: 10_000_000, deliveries: 1_500_000 },
  price: null,
  learntFromTakes: 0,
  voices: [{ voiceId: 'starter-en', lines: 22, licence: 'Apache-2.0' }],
};

describe('a quote in words', () => {
  it('says everything that is asked before a render', () => {
    expect(quoteText(quote).split('\n')).toEqual([
      'Text      22 lines, 1234 characters, 27 slices',
      'Takes     2 to be made, 24 there already, 1 said more than once',
      'Audio     2.0 min, of which 0.2 min to be made (by what these voices usually take)',
      'Device    1 s; 3 min of other work before it',
      'Finished  in about 2 h 5 min (2 worker(s) running)',
      'Storage   12.0 MB, of which deliveries 1.5 MB',
      'Voices    starter-en (22 lines, Apache-2.0)',
      'Price     no prices set',
    ]);
  });

  it('says the price with its parts, and what the rate was learnt from', () => {
    const price = { currency: 'CNY', total: 1.5, audio: 1, characters: 0.5, device: 0 };
    const text = quoteText({ ...quote, price, learntFromTakes: 300, workersAlive: 0 });
    expect(text).toContain('1.50 CNY (audio 1.00, characters 0.50, device 0.00)');
    expect(text).toContain('learnt from 300 takes');
    expect(text).toContain('no worker runs now');
  });
});
