import { soundSpans, type Alignment } from '../align/align-phones';
import { firstMandarin, isVowel, phoneClasses } from '../hearing/phone-classes';
import type { LogMel } from '../hearing/log-mel';
import type { PitchEar } from '../hearing/pitch-ear';
import { clearLoss, toneIndex, toneCount, type SoundMeans } from '../judge/voice-print';

/** Adds up what sounds are like on average: spectra of vowels, melody of tones, lengths of everything. */
export class SoundSurvey {
  private readonly spectra: Float64Array;
  private readonly spectrumFrames = new Float64Array(phoneClasses.length);
  private readonly tones = new Float64Array(toneCount);
  private readonly toneFrames = new Float64Array(toneCount);
  private readonly lengths = Array.from({ length: phoneClasses.length }, () => ({ count: 0, sum: 0, squares: 0 }));

  constructor(private readonly bands: number) {
    this.spectra = new Float64Array(phoneClasses.length * bands);
  }

  /** @param speed that was asked for. `pitch` has heard the same samples. */
  add(phones: readonly string[], alignment: Alignment, mel: LogMel, pitch: PitchEar, speed: number): void {
    const heard: { tone: number; semitones: number }[] = [];
    const { chain, path, losses } = alignment;
    for (let frame = 0; frame < path.length; frame += 1) {
      const element = path[frame]!;
      const own = chain.sounds[element >> 1]!;
      if (element % 2 === 0 || !isVowel(own) || losses[frame]! > clearLoss) continue;
      this.spectrumFrames[own] = this.spectrumFrames[own]! + 1;
      for (let band = 0; band < this.bands; band += 1) {
        const place = own * this.bands + band;
        this.spectra[place] = this.spectra[place]! + mel.values[frame * this.bands + band]!;
      }
      const hz = frame % 2 === 0 ? pitch.pitchHz(frame) : 0;
      const tone = toneIndex(phones[chain.phoneOfSound[element >> 1]!]!, own >= firstMandarin);
      if (hz > 0) heard.push({ tone, semitones: 12 * Math.log2(hz / 100) });
    }
    this.addTones(heard);
    this.addLengths(alignment, speed);
  }

  means(): SoundMeans {
    return {
      spectra: Float32Array.from(this.spectra, (sum, place) => {
        return sum / Math.max(1, this.spectrumFrames[Math.floor(place / this.bands)]!);
      }),
      tones: Float32Array.from(this.tones, (sum, tone) => sum / Math.max(1, this.toneFrames[tone]!)),
      lengths: Float32Array.from(this.lengths, ({ count, sum }) => (count === 0 ? Math.log(8) : sum / count)),
      lengthSpreads: Float32Array.from(this.lengths, ({ count, sum, squares }) => {
        return count < 20 ? 0.6 : Math.max(0.2, Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2)));
      }),
      usualNats: null,
    };
  }

  private addTones(heard: { tone: number; semitones: number }[]): void {
    if (heard.length < 10) return;
    const middle = heard.map(({ semitones }) => semitones).sort((a, b) => a - b)[heard.length >> 1]!;
    for (const { tone, semitones } of heard) {
      this.tones[tone] = this.tones[tone]! + semitones - middle;
      this.toneFrames[tone] = this.toneFrames[tone]! + 1;
    }
  }

  private addLengths(alignment: Alignment, speed: number): void {
    const spans = soundSpans(alignment);
    alignment.chain.sounds.forEach((own, sound) => {
      const length = Math.log((spans[2 * sound + 1]! - spans[2 * sound]!) * speed);
      const sums = this.lengths[own]!;
      sums.count += 1;
      sums.sum += length;
      sums.squares += length * length;
    });
  }
}
