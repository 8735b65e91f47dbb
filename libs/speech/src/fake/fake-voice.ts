import { ItemEncoder, type EncodedItem } from '../engine/check-items';
import { phoneTimingsOf } from '../engine/phone-timings';
import type { BatchReport, LoadedVoice, SynthesisItem, SynthesisResult } from '../engine/speech-engine';
import { SpeechError } from '../speech-error';
import type { VoicePackage } from '../voice/open-voice-package';
import { mixBetween, speakerEmbedding } from '../voice/speaker-mix';
import type { FakeDevice } from './fake-device';
import { makeTone } from './tone';

export interface FakeSpeech {
  secondsPerPhone: number;
  fixedSeconds?: number;
  memoryBytes: number;
}

/** Says every item as a tone whose first and last phone are silent. */
export class FakeVoice implements LoadedVoice {
  private readonly encoder: ItemEncoder;
  private closed = false;

  constructor(
    readonly voice: VoicePackage,
    private readonly device: FakeDevice,
    private readonly speech: FakeSpeech,
  ) {
    this.encoder = new ItemEncoder(voice.manifest);
  }

  get memoryBytes(): number {
    return this.speech.memoryBytes;
  }

  async synthesise(items: SynthesisItem[], onReport?: (report: BatchReport) => void): Promise<SynthesisResult[]> {
    // Refuses what a real engine refuses.
    const encoded = items.map((item, index) => this.encoder.encode(item, index));
    if (this.closed) throw new SpeechError('unavailable', 'The voice has been closed.', 'Load it again.');
    const deviceMs = items.length > 0 ? await this.device.runBatch() : 0;
    onReport?.({ deviceMs });
    return items.map((item, index) => this.say(item, this.timbreOf(encoded[index]!)));
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }

  /** What tells speakers apart: octaves from 220 Hz. */
  private timbreOf({ mix: from, mixTo = from }: EncodedItem): number {
    // A tone does not glide: it lies midway.
    const mix = mixBetween(from, mixTo, 0.5);
    const { manifest } = this.voice;
    if (manifest.engine === 'sovits-hifigan') return speakerEmbedding(manifest, mix)[0] ?? 0;
    const speakers = Object.keys(manifest.speakers);
    return speakers.indexOf(mix[0]?.speaker ?? '') / speakers.length;
  }

  private say(item: SynthesisItem, timbre: number): SynthesisResult {
    const { manifest } = this.voice;
    const { sampleRateHz, hopSamples } = manifest;
    const durations = this.durationsOf(item, sampleRateHz / hopSamples);
    const frames = durations.reduce((sum, each) => sum + each, 0);
    const variation = item.noiseScale * (item.seed / 2 ** 32) * 0.05;
    const samples = makeTone({
      sampleCount: frames * hopSamples,
      sampleRateHz,
      silentFrom: (durations[0] ?? 0) * hopSamples,
      silentTo: (frames - (durations[durations.length - 1] ?? 0)) * hopSamples,
      pitchHz: 220 * 2 ** (item.pitchSemitones / 12 + timbre + variation),
      amplitude: 0.3,
    });
    return { samples, sampleRateHz, phoneTimings: phoneTimingsOf(item.phones, durations, manifest), source: 'model' };
  }

  private durationsOf({ phones, speed }: SynthesisItem, framesPerSecond: number): number[] {
    const { secondsPerPhone, fixedSeconds } = this.speech;
    if (fixedSeconds === undefined) {
      const each = Math.max(1, Math.round((secondsPerPhone / speed) * framesPerSecond));
      return phones.map(() => each);
    }
    const total = Math.max(phones.length, Math.round(fixedSeconds * framesPerSecond));
    const edge = (index: number): number => Math.floor((index * total) / phones.length);
    return phones.map((_, index) => edge(index + 1) - edge(index));
  }
}
