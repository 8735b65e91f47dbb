import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplePhones, starterVoiceDir, type StarterVoiceId } from './starter-voices';

/** One expected sentence of a starter voice: made with all noise zero, noise scale 0.5, speed 1, fp32 on a cpu. */
export interface ExpectedVector {
  phones: string[];
  speaker: string;
  frames: number;
  durations: number[];
  samples: Float32Array;
}

export function expectedVectors(id: StarterVoiceId): ExpectedVector[] {
  const dir = join(starterVoiceDir(id), 'expected');
  const phones = examplePhones(id);
  const index = JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8')) as (Omit<ExpectedVector, 'phones'> & {
    example: number;
  })[];
  return index.map(({ example, speaker, frames, durations }) => {
    const bytes = readFileSync(join(dir, `${example}.audio.f32`));
    const samples = Float32Array.from({ length: bytes.length / 4 }, (_, place) => bytes.readFloatLE(place * 4));
    return { phones: phones[example] ?? [], speaker, frames, durations, samples };
  });
}
