import { parseVoiceChoice, voiceSchema } from '@voicemill/contracts';
import fc from 'fast-check';
import { agreementState, evenMix, firstChoice, readSpeakerChoice, waysOf, writeVoiceChoice } from './voice-writing';

const named = (name: string) => ({ en: name, zh: name });
const voice = (agreement = {}) =>
  voiceSchema.parse({
    id: 'starter-en',
    version: '1.0.0',
    names: named('Starter'),
    languages: ['en'],
    licence: 'Apache-2.0',
    credits: [],
    engine: 'sovits-hifigan',
    sampleRateHz: 22050,
    defaultSpeaker: 'slt',
    speakers: ['slt', 'rms', 'third'].map((id) => ({ id, names: named(id) })),
    agreement: {
      kind: 'synthetic',
      statement: named('Free'),
      signedAt: '2025-01-01T00:00:00Z',
      expiresAt: null,
      revokedAt: null,
      ...agreement,
    },
  });

it('writes the forms the API reads', () => {
  expect(writeVoiceChoice('starter-en', { way: 'default' })).toBe('starter-en');
  expect(writeVoiceChoice('starter-en', { way: 'one', speaker: 'slt' })).toBe('starter-en:slt');
  expect(writeVoiceChoice('starter-en', { way: 'mix', weights: { rms: 0.4, slt: 0.6 } })).toBe('starter-en:slt*0.6+rms*0.4');
});

it('offers a mix and a glide where the engine has them, and begins with the default speaker', () => {
  expect(waysOf(voice())).toEqual(['default', 'one', 'mix', 'glide']);
  expect(waysOf({ ...voice(), engine: 'gpt-sovits' })).toEqual(['default', 'one']);
  const glide = firstChoice(voice(), 'glide');
  expect(glide).toEqual({ way: 'glide', from: 'slt', to: 'rms' });
  expect(writeVoiceChoice('starter-en', glide)).toBe('starter-en:slt>rms');
  expect(readSpeakerChoice('starter-en:slt>rms')).toEqual(glide);
});

it('leaves silent speakers out, down to the default voice', () => {
  expect(writeVoiceChoice('v', { way: 'mix', weights: { a: 0.7, b: 0 } })).toBe('v:a');
  expect(writeVoiceChoice('v', { way: 'mix', weights: { a: 0, b: 0.004 } })).toBe('v');
});

it('always writes what the contract parses, with the same shares', () => {
  const speakers = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.double({ min: 0, max: 1, noNaN: true }), { maxKeys: 12 });
  fc.assert(
    fc.property(speakers, (weights) => {
      const parsed = parseVoiceChoice(writeVoiceChoice('starter-en', { way: 'mix', weights }));
      expect(parsed?.voiceId).toBe('starter-en');
      const heard = Object.entries(weights).filter(([, weight]) => weight >= 0.01);
      expect(parsed?.mix).toHaveLength(Math.min(8, heard.length));
    }),
  );
});

it('reads back what it wrote', () => {
  expect(readSpeakerChoice('starter-en:slt*0.6+rms*0.4')).toEqual({ way: 'mix', weights: { slt: 0.6, rms: 0.4 } });
  expect(readSpeakerChoice('starter-en:slt')).toEqual({ way: 'one', speaker: 'slt' });
  expect(readSpeakerChoice(undefined)).toEqual({ way: 'default' });
  expect(readSpeakerChoice('not a voice!')).toEqual({ way: 'default' });
});

it('starts a mix with two speakers in equal parts', () => {
  expect(evenMix(voice())).toEqual({ way: 'mix', weights: { slt: 0.5, rms: 0.5, third: 0 } });
});

it('tells whether the agreement holds', () => {
  const now = Date.parse('2025-06-01T00:00:00Z');
  expect(agreementState(voice(), now)).toBe('valid');
  expect(agreementState(voice({ expiresAt: '2025-05-31T00:00:00Z' }), now)).toBe('expired');
  expect(agreementState(voice({ expiresAt: '2026-05-31T00:00:00Z' }), now)).toBe('valid');
  expect(agreementState(voice({ revokedAt: '2025-05-01T00:00:00Z' }), now)).toBe('revoked');
});
