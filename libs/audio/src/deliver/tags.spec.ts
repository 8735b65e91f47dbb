import { audioFormats } from '@voicemill/contracts';
import { aiSentence, markedTags } from './ai-mark';
import { deliveryTags } from './delivery-tags';

const voice = { licence: 'CC0-1.0', credits: ['Voice: slt', 'Data: CMU ARCTIC'] };

describe('deliveryTags', () => {
  it('names author, narrator, genre and the voices with their licences, each once', () => {
    expect(
      deliveryTags({
        title: 'Chapter 1',
        album: 'The Book',
        author: 'A. Writer',
        narrators: ['slt', 'rms'],
        voices: [voice, { ...voice, credits: ['Voice: rms'] }],
        track: { number: 1, of: 12 },
        produceId: 'job-7',
      }),
    ).toEqual({
      title: 'Chapter 1',
      album: 'The Book',
      artist: 'A. Writer',
      album_artist: 'A. Writer',
      composer: 'slt, rms',
      genre: 'Audiobook',
      track: '1/12',
      comment: 'Voice licence: CC0-1.0\nVoice: slt\nData: CMU ARCTIC\nVoice: rms',
      produceId: 'job-7',
    });
  });

  it('leaves out what is not known', () => {
    expect(deliveryTags({ title: 'T', author: null })).toEqual({ title: 'T', album: 'T', genre: 'Audiobook' });
  });
});

describe('markedTags', () => {
  it.each(audioFormats)('marks %s as made by a machine, in words and as GB 45438-2025 label', (format) => {
    const tags = markedTags({ title: 'T', comment: 'credits', produceId: 'job-7' }, format);
    expect(tags['comment']).toBe(`credits\n${aiSentence}`);
    const label = Object.values(tags).find((value) => value.startsWith('{')) ?? '';
    expect(JSON.parse(label)).toEqual({ AIGC: { Label: '1', ContentProducer: 'Voicemill', ProduceID: 'job-7' } });
    expect(tags).not.toHaveProperty('produceId');
  });

  it('marks a file without any tags too', () => {
    expect(markedTags({}, 'mp3')['comment']).toBe(aiSentence);
  });
});
