import { SpeechError } from '../speech-error';
import type { VoiceManifest } from '../voice/voice-manifest';
import { canonicalGlide, type SpeakerWeight } from '../voice/speaker-mix';
import type { SynthesisItem } from './speech-engine';

/** An item in the voice's own numbers. */
export interface EncodedItem {
  /** Indexes into the voice's symbols. */
  phoneIds: Int32Array;
  /** In its canonical form. */
  mix: SpeakerWeight[];
  /** Only where the item glides. */
  mixTo?: SpeakerWeight[];
}

const seedLimit = 2 ** 32;

/** Turns items into a voice's numbers; keeps the symbol table, so make one for each loaded voice. */
export class ItemEncoder {
  private readonly ids: Map<string, number>;

  constructor(private readonly manifest: VoiceManifest) {
    this.ids = new Map(manifest.symbols.map((symbol, id) => [symbol, id]));
  }

  /**
   * @throws SpeechError parameter-out-of-range, invalid-input or voice-unknown, naming the item, the value and what is
   * allowed. Values are never clamped: a take must be what was asked for.
   */
  encode(item: SynthesisItem, index: number): EncodedItem {
    const { id, minPhones, maxPhones, ranges } = this.manifest;
    const place = `Item ${index + 1} of the batch (voice ${id})`;
    checkRange(place, 'phones', item.phones.length, [minPhones, maxPhones], 'Cut the text into smaller slices.');
    checkRange(place, 'speed', item.speed, ranges.speed);
    checkRange(place, 'pitchSemitones', item.pitchSemitones, ranges.pitchSemitones);
    checkRange(place, 'noiseScale', item.noiseScale, ranges.noiseScale);
    if (!Number.isInteger(item.seed) || item.seed < 0 || item.seed >= seedLimit) {
      const message = `${place}: seed is ${item.seed}, but has to be a whole number of 32 bits.`;
      throw new SpeechError('parameter-out-of-range', message, 'Take the seed from the take key.');
    }
    return { phoneIds: this.phoneIdsOf(item.phones, place), ...canonicalGlide(this.manifest, item) };
  }

  private phoneIdsOf(phones: readonly string[], place: string): Int32Array {
    const encoded = new Int32Array(phones.length);
    phones.forEach((phone, position) => {
      const id = this.ids.get(phone);
      if (id === undefined || id === this.manifest.padId) {
        const message = `${place}: phone ${position + 1} is "${phone}", which this voice does not speak.`;
        throw new SpeechError('invalid-input', message, 'Phonemise with the symbols of the voice that is to speak.');
      }
      encoded[position] = id;
    });
    return encoded;
  }
}

function checkRange(
  place: string,
  name: string,
  value: number,
  [low, high]: readonly [number, number],
  remedy = `Choose ${name} from ${low} to ${high}.`,
): void {
  if (value >= low && value <= high) return;
  const message = `${place}: ${name} is ${value}, outside ${low} to ${high}.`;
  throw new SpeechError('parameter-out-of-range', message, remedy);
}
