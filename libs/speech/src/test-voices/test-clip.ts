const sampleRateHz = 24_000;
const seconds = 3.2;

/** A reference clip in place of a voice, as a WAV of 16 bits at 24 kHz: a gliding tone with partials, in syllables. */
export function testClip(pitchHz: number): Buffer {
  const count = Math.round(sampleRateHz * seconds);
  const wav = Buffer.alloc(44 + count * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + count * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(sampleRateHz, 24);
  wav.writeUInt32LE(sampleRateHz * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(count * 2, 40);
  for (let index = 0; index < count; index += 1) {
    const time = index / sampleRateHz;
    const phase = 2 * Math.PI * (pitchHz * time + 8 * Math.sin(time * 3));
    const voiced = Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.3 * Math.sin(3 * phase);
    const loudness = 0.3 * Math.abs(Math.sin(time * Math.PI * 4));
    wav.writeInt16LE(Math.round(32_767 * loudness * voiced * 0.5), 44 + index * 2);
  }
  return wav;
}
