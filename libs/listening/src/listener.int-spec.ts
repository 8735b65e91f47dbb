import {
  createSpeechEngine,
  openVoicePackage,
  readEnrolment,
  type SpeechEngine,
  type SynthesisResult,
  type VoiceEnrolment,
} from '@voicemill/speech';
import { examplePhones, itemOf, starterVoiceDir, type StarterVoiceId } from '@voicemill/speech/testing';
import { Listener, type AskedTake } from './listener';

const listener = new Listener();
let engine: SpeechEngine;
beforeAll(async () => {
  engine = await createSpeechEngine({ device: { kind: 'cpu' }, threads: 1 });
});
afterAll(() => engine.close());

const speakers: Record<StarterVoiceId, [string, string]> = {
  'starter-en': ['slt', 'rms'],
  'starter-zh': ['mandarin', 'slt'],
};

describe.each(['starter-en', 'starter-zh'] as const)('listening to %s', (id) => {
  const [speaker, other] = speakers[id];
  const sentences = examplePhones(id).slice(3, 7);
  let takes: SynthesisResult[];
  let enrolment: VoiceEnrolment;
  beforeAll(async () => {
    enrolment = (await readEnrolment(starterVoiceDir(id)))!;
    const voice = await engine.load(await openVoicePackage(starterVoiceDir(id), { precisions: ['fp32'] }));
    takes = await voice.synthesise(sentences.map((phones) => itemOf(phones, { mix: [{ speaker, weight: 1 }] })));
  });

  const asked = (phones: string[], changes: Partial<AskedTake> = {}): AskedTake => ({
    phones,
    speed: 1,
    pitchSemitones: 0,
    mix: [{ speaker, weight: 1 }],
    ...changes,
  });
  const hear = (at: number, changes: Partial<AskedTake> = {}, samples = takes[at]!.samples) =>
    listener.listen(samples, takes[at]!.sampleRateHz, asked(sentences[at]!, changes), enrolment)!;
  const kinds = (at: number, changes: Partial<AskedTake> = {}, samples?: Float32Array): string[] =>
    hear(at, changes, samples).findings.map(({ kind }) => kind);

  it('sound takes pass, and their phones lie where the engine put them', () => {
    const errors = takes.flatMap(({ phoneTimings }, at) => {
      const { findings, phoneEndsMs } = hear(at);
      expect(findings).toEqual([]);
      return phoneTimings.map(({ endMs }, phone) => Math.abs(phoneEndsMs![phone]! - endMs));
    });
    errors.sort((a, b) => a - b);
    expect(errors[errors.length >> 1]).toBeLessThan(20);
  });

  it('words that were asked for and never said are missed, and their place is named', () => {
    const middle = sentences[0]!.length >> 1;
    const missing = sentences[1]!.slice(3, 11).filter((phone) => phone !== ',');
    const phones = [...sentences[0]!.slice(0, middle), ...missing, ...sentences[0]!.slice(middle)];
    const worst = hear(0, { phones }).findings.find(({ kind }) => kind === 'words')!;
    expect(worst.phoneFrom).toBeLessThan(middle + missing.length);
    expect(worst.phoneTo).toBeGreaterThan(middle);
  });

  it('what happens to samples is noticed', () => {
    const { samples, sampleRateHz } = takes[0]!;
    const middle = samples.length >> 1;
    const paused = new Float32Array(samples.length + 2 * sampleRateHz);
    paused.set(samples.subarray(0, middle));
    paused.set(samples.subarray(middle), middle + 2 * sampleRateHz);
    expect(kinds(0, {}, paused)).toContain('silence');
    expect(kinds(0, {}, samples.slice(0, middle))).toContain('words');
    expect(
      kinds(
        0,
        {},
        samples.map((sample) => Math.max(-0.9, Math.min(0.9, sample * 8))),
      ),
    ).toContain('clipping');
    expect(kinds(0, {}, new Float32Array(100))).toEqual(['words']);
  });

  it('another speaker and another pitch than those asked for are noticed', () => {
    expect(kinds(1, { pitchSemitones: -6 })).toContain('pitch');
    const swapped = sentences.filter((_, at) =>
      kinds(at, { mix: [{ speaker: other, weight: 1 }] }).includes('speaker'),
    );
    expect(swapped).toEqual(sentences);
  });

  it('same samples, same answer, whatever was heard before', () => {
    const once = hear(0);
    hear(1);
    expect(hear(0)).toEqual(once);
  });
});

it('has nothing to say about phones that it was never taught', () => {
  const take = { phones: ['ɪ', 'x'], speed: 1, pitchSemitones: 0, mix: [] };
  expect(listener.listen(new Float32Array(9000), 22_050, take, null)).toBeNull();
});
