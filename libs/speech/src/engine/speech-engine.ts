import type { Language, TimingSource } from '@voicemill/contracts';
import type { Device } from '../device';
import type { VoicePackage } from '../voice/open-voice-package';
import type { SpeakerWeight } from '../voice/speaker-mix';

/** Phones of one language that a voice of engine `gpt-sovits` reads together, with what it makes features of. */
export interface SpokenStretch {
  language: Language;
  /** Chinese: the characters and marks that the numbers of `word2ph` belong to. */
  text: string;
  phones: string[];
  /** Phones of each character of `text`; null: no features. */
  word2ph: number[] | null;
}

/** One thing to say. Ranges of speed, pitch, noise and number of phones are the voice's own (`voice.json`). */
export interface SynthesisItem {
  /** Symbols of the voice. */
  phones: string[];
  /** For voices of engine `gpt-sovits`: the same phones, cut where the language changes. Without them no features. */
  stretches?: SpokenStretch[];
  /** Empty: the voice's default speaker. */
  mix: SpeakerWeight[];
  /** What the item ends in, gliding there from `mix` phone by phone; unset: it stays. Not of `gpt-sovits` voices. */
  mixTo?: SpeakerWeight[];
  /** 1 = as trained, 2 = twice as fast. */
  speed: number;
  pitchSemitones: number;
  /** 0 = the most likely reading; larger is more varied. */
  noiseScale: number;
  /** 32 bits; the same item with the same seed sounds the same, alone or in any batch. */
  seed: number;
}

/** From the first sample of the result; the end of one phone is the start of the next. */
export interface PhoneTiming {
  phone: string;
  startMs: number;
  endMs: number;
}

export interface SynthesisResult {
  /** Mono, full scale is 1; owns its buffer. */
  samples: Float32Array;
  sampleRateHz: number;
  phoneTimings: PhoneTiming[];
  source: TimingSource;
  /**
   * Where sound is drawn code by code: `length` when the model had not drawn the end within the most codes that are
   * allowed, so that the words may be cut off or babbled on.
   */
  stoppedBy?: 'end' | 'length';
  /** Where the same codes came over and over. */
  loop?: { startMs: number; endMs: number };
}

/** What a batch has cost: time inside the graphs, added up over the sessions that shared it. */
export interface BatchReport {
  deviceMs: number;
  /** Where sound is drawn code by code: what the drawing alone has cost. */
  drawing?: DrawingReport;
}

/** A batch's codes: its drawing without features before and sound after. */
export interface DrawingReport {
  codes: number;
  /** Of the whole loop. */
  ms: number;
  /** Of it, inside graphs. */
  graphMs: number;
  /** What the graphs have written, caches that they write anew included. */
  writtenBytes: number;
}

/** A voice whose graphs are in memory. */
export interface LoadedVoice {
  readonly voice: VoicePackage;
  /** What keeping it costs: see the engine for how it is found. */
  readonly memoryBytes: number;
  /**
   * Says the items; results are in their order. Calls may overlap. Give it 4 to 8 items at a time.
   *
   * @throws SpeechError when any item is refused (then nothing is said) or the device fails.
   */
  synthesise(items: SynthesisItem[], onReport?: (report: BatchReport) => void): Promise<SynthesisResult[]>;
  /** Frees the graphs. Calls under way still end. */
  close(): Promise<void>;
}

/** The port to whatever turns phones into samples. */
export interface SpeechEngine {
  readonly device: Device;
  load(voice: VoicePackage): Promise<LoadedVoice>;
  /** Waits for what is being said, refuses what is still waiting, frees everything. */
  close(): Promise<void>;
}
