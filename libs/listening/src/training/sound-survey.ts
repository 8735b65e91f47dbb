import type { Alignment } from '../align/align-phones';
import { firstMandarin, isVowel, phoneClasses } from '../hearing/phone-classes';
import type { LogMel } from '../hearing/log-mel';
import type { PitchEar } from '../hearing/pitch-ear';
import { clearLoss, toneIndex, toneCount, type SoundMeans } from '../judge/voice-print';

/** Adds up what sounds are like on average: spectra of vowels, melody of tones. */
export class SoundSurvey {
  private readonly spectra: Float64Array;
  private readonly spectrumFrames = new Float64Array(phoneClasses.length);
  private readonly tones = new Float64Array(toneCount);
  private readonly toneFrames = new Float64Array(toneCount);

  constructor(private readonly bands: number) {
    this.spectra = new Float64Array(phoneClasses.length * bands);
  }

  /** @param pitch has heard the same samples. */
  add(phones: readonly string[], alignment: Alignment, mel: LogMel, pitch: PitchEar): void {
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
  }

  means(): SoundMeans {
    return {
      spectra: Float32Array.from(this.spectra, (sum, place) => {
        return sum / Math.max(1, this.spectrumFrames[Math.floor(place / this.bands)]!);
      }),
      tones: Float32Array.from(this.tones, (sum, tone) => sum / Math.max(1, this.toneFrames[tone]!)),
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
}
