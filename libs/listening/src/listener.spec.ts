import { readEnrolment, type VoiceEnrolment } from '@voicemill/speech';
import { expectedVectors, starterVoiceDir, type ExpectedVector, type StarterVoiceId } from '@voicemill/speech/testing';
import { Listener, type AskedTake } from './listener';

const rateHz = 22_050;
const frameMs = (256 * 1000) / rateHz;
const listener = new Listener();

describe.each(['starter-en', 'starter-zh'] as const)('listening to %s', (id: StarterVoiceId) => {
  let enrolment: VoiceEnrolment;
  beforeAll(async () => {
    enrolment = (await readEnrolment(starterVoiceDir(id)))!;
  });
  const takes = expectedVectors(id);
  const asked = ({ phones, speaker }: ExpectedVector, changes: Partial<AskedTake> = {}): AskedTake => ({
    phones,
    speed: 1,
    pitchSemitones: 0,
    mix: [{ speaker, weight: 1 }],
    ...changes,
  });
  const found = (samples: Float32Array, take: AskedTake): string[] =>
    listener.listen(samples, rateHz, take, enrolment.speakers)!.findings.map(({ kind }) => kind);

  it.each(takes)('a sound take passes, and its phones lie where the engine put them: $speaker', (take) => {
    const heard = listener.listen(take.samples, rateHz, asked(take), enrolment.speakers)!;
    expect(heard.findings).toEqual([]);
    let frames = 0;
    const errors = take.durations.map((own, at) => {
      frames += own;
      return Math.abs(heard.phoneEndsMs![at]! - frames * frameMs);
    });
    errors.sort((a, b) => a - b);
    expect(errors[errors.length >> 1]).toBeLessThan(20);
  });

  it.each(takes)('words that were never said are missed: $speaker', (take) => {
    const middle = take.phones.length >> 1;
    const other = take.phones.slice(3, 9);
    const phones = [...take.phones.slice(0, middle), ...other, ...take.phones.slice(middle)];
    const [finding] = listener.listen(take.samples, rateHz, asked(take, { phones }), enrolment.speakers)!.findings;
    expect(finding!.kind).toBe('words');
    expect(finding!.phoneFrom).toBeLessThan(middle + 8);
    expect(finding!.phoneTo).toBeGreaterThan(middle - 2);
  });

  it.each(takes)('what was spoilt is noticed: $speaker', (take) => {
    const { samples } = take;
    const middle = samples.length >> 1;
    const paused = new Float32Array(samples.length + 2 * rateHz);
    paused.set(samples.subarray(0, middle));
    paused.set(samples.subarray(middle), middle + 2 * rateHz);
    expect(found(paused, asked(take))).toContain('silence');
    expect(found(samples.slice(0, middle), asked(take))).toContain('words');
    expect(
      found(
        samples.map((x) => Math.max(-0.9, Math.min(0.9, x * 8))),
        asked(take),
      ),
    ).toContain('clipping');
    expect(found(samples, asked(take, { pitchSemitones: -6 }))).toContain('pitch');
    const others = Object.keys(enrolment.speakers).filter((name) => name !== take.speaker);
    expect(found(samples, asked(take, { mix: [{ speaker: others[0]!, weight: 1 }] }))).toContain('speaker');
    expect(found(new Float32Array(100), asked(take))).toContain('words');
  });

  it('same samples, same answer, whatever was heard before', () => {
    const [first, second] = takes;
    const hear = (take: ExpectedVector) => listener.listen(take.samples, rateHz, asked(take), enrolment.speakers);
    const once = hear(first!);
    hear(second!);
    expect(hear(first!)).toEqual(once);
  });
});

it('has nothing to say about phones that it was never taught', () => {
  const take = { phones: ['ɪ', 'x'], speed: 1, pitchSemitones: 0, mix: [] };
  expect(listener.listen(new Float32Array(9000), rateHz, take, null)).toBeNull();
});
