export interface WavForm {
  seconds: number;
  channels?: number;
  /** 1: PCM. */
  kind?: number;
  amplitude?: number;
}

/** A WAV of 16 kHz and 16 bits with a tone in it. */
export function wavOf({ seconds, channels = 1, kind = 1, amplitude = 8000 }: WavForm): Buffer {
  const rateHz = 16_000;
  const count = Math.round(seconds * rateHz) * channels;
  const wav = Buffer.alloc(44 + count * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + count * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(kind, 20);
  wav.writeUInt16LE(channels, 22);
  wav.writeUInt32LE(rateHz, 24);
  wav.writeUInt32LE(rateHz * channels * 2, 28);
  wav.writeUInt16LE(channels * 2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(count * 2, 40);
  for (let index = 0; index < count; index += 1) {
    wav.writeInt16LE(Math.round(amplitude * Math.sin(index / 9)), 44 + index * 2);
  }
  return wav;
}
