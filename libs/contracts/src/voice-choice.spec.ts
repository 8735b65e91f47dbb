import { parseVoiceChoice } from './voice-choice';

describe('a written voice choice', () => {
  it('names a voice, a speaker or a mix whose weights are made to sum to 1', () => {
    expect(parseVoiceChoice('starter-en')).toEqual({ voiceId: 'starter-en', mix: [] });
    expect(parseVoiceChoice('starter-en:rms')).toEqual({ voiceId: 'starter-en', mix: [{ speaker: 'rms', weight: 1 }] });
    expect(parseVoiceChoice(' starter-en : slt*3 + rms*1 ')).toEqual({
      voiceId: 'starter-en',
      mix: [
        { speaker: 'slt', weight: 0.75 },
        { speaker: 'rms', weight: 0.25 },
      ],
    });
  });

  it('glides from one mix to another', () => {
    expect(parseVoiceChoice('starter-en:slt > rms')).toEqual({
      voiceId: 'starter-en',
      mix: [{ speaker: 'slt', weight: 1 }],
      mixTo: [{ speaker: 'rms', weight: 1 }],
    });
    expect(parseVoiceChoice('v:a*3+b>b')?.mix).toEqual([
      { speaker: 'a', weight: 0.75 },
      { speaker: 'b', weight: 0.25 },
    ]);
  });

  it.each([
    '',
    'v>a',
    'v:a>',
    'v:>a',
    'v:a>b>c',
    'v:a>b*0',
    'v:a>b+b',
    'a b',
    'the old man',
    ':slt',
    'v:',
    'v:a*',
    'v:a*0',
    'v:a+a',
    'v:a*-1',
    'v:a*x',
    'v:a++b',
    '../v',
    'v:a*1e3',
  ])('"%s" is none', (written) => expect(parseVoiceChoice(written)).toBeUndefined());
});
