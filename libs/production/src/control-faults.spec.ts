import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VoiceManifest } from '@voicemill/speech';
import { controlFaults, styleFault, type ControlledVoice } from './control-faults';
import { inStyle } from './line-style';

const manifest = JSON.parse(
  readFileSync(join(__dirname, '../../../voices/starter-en/voice.json'), 'utf8'),
) as VoiceManifest;
const starter: ControlledVoice = { voiceId: 'starter-en', manifest, mix: [{ speaker: 'slt', weight: 1 }] };
const styled: ControlledVoice = {
  voiceId: 'ours',
  mix: [{ speaker: 'calm', weight: 1 }],
  manifest: {
    engine: 'gpt-sovits',
    ranges: { speed: [1, 1], pitchSemitones: [0, 0], noiseScale: [0, 1] },
    speakers: {
      calm: { names: { en: 'Calm', zh: '平静' } },
      lively: { names: { en: 'Lively', zh: '活泼' } },
    },
  } as unknown as ControlledVoice['manifest'],
};

describe('what is asked of a voice', () => {
  it('is no fault within its ranges, ends included', () => {
    expect(controlFaults(starter, { speed: 0.5, pitchSemitones: 6, noiseScale: 1.2 })).toEqual([]);
    expect(controlFaults(styled, { speed: 1, noiseScale: 0.5 })).toEqual([]);
  });

  it('is refused outside of them, with the range', () => {
    expect(controlFaults(starter, { speed: 2.1, pitchSemitones: -7 })).toEqual([
      expect.objectContaining({ control: 'speed', reason: 'speed is 2.1; voice "starter-en" takes 0.5 to 2' }),
      expect.objectContaining({ control: 'pitchSemitones', remedy: expect.stringContaining('-6 to 6') as string }),
    ]);
  });

  it('is refused where the graphs have no input for it, with the one value that goes', () => {
    expect(controlFaults(styled, { speed: 1.25 })).toEqual([
      {
        control: 'speed',
        reason: 'speed is 1.25, but the graphs of voice "ours" cannot change it',
        remedy: 'Set it to 1, or choose another voice, e.g. a starter voice.',
      },
    ]);
  });
});

describe('the style of a line', () => {
  it.each(['lively', ' Lively', '活泼', 'ＬＩＶＥＬＹ'])('%p is one of the clips of the voice', (style) => {
    expect(inStyle(styled, style)?.mix).toEqual([{ speaker: 'lively', weight: 1 }]);
    expect(styleFault(styled, { style })).toBeUndefined();
  });

  it('is refused where the voice has none of that name, or none at all', () => {
    expect(styleFault(styled, { style: 'angry' })?.remedy).toContain('Write one of: calm, lively');
    // Speakers of other engines are people, not styles.
    expect(styleFault(starter, { style: 'slt' })).toMatchObject({
      reason: 'voice "starter-en" has no style "slt"',
      remedy: expect.stringContaining('Leave the cell empty') as string,
    });
    expect(styleFault(starter, { style: null })).toBeUndefined();
  });
});
