import { InvalidInput } from '@voicemill/platform';
import { settingsOf } from './render-options';

describe('the options of the render command', () => {
  it('stand for the settings of a job', () => {
    const settings = settingsOf({
      onError: 'stop',
      voice: 'starter-en:rms',
      preset: 'podcast',
      format: 'mp3,wav,srt',
      speed: '1.1',
      pause: ['sentence=600'],
      pauseScale: '1.5',
      gain: '-2',
    });
    expect(settings).toMatchObject({
      voice: 'starter-en:rms',
      preset: 'podcast',
      formats: ['mp3', 'wav'],
      captions: ['srt'],
      speed: 1.1,
      pauses: { sentence: 600, clause: 180 },
      pauseScale: 1.5,
      gainDb: -2,
    });
  });

  it('leave captions on unless told', () => {
    expect(settingsOf({ onError: 'stop' }).captions).toEqual(['srt', 'vtt', 'json']);
    expect(settingsOf({ onError: 'stop', captions: 'none' }).captions).toEqual([]);
  });

  it.each([
    [{ format: 'mp3,ogg' }, /ogg/],
    [{ speed: 'fast' }, /speed/],
    [{ speed: '9' }, /speed/],
    [{ pause: ['coffee=3'] }, /coffee/],
    [{ pause: ['scene'] }, /pauses.scene/],
    [{ pauseScale: '5' }, /pauseScale/],
    [{ gain: '13' }, /gainDb/],
    [{ voice: 'a b' }, /voice/],
    [{ preset: 'loud' }, /preset/],
  ])('%j is refused by name', (options, message) => {
    const wrong = (): unknown => settingsOf({ onError: 'stop', ...options });
    expect(wrong).toThrow(InvalidInput);
    expect(wrong).toThrow(message);
  });
});
