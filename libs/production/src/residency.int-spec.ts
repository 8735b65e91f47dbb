import { join } from 'node:path';
import { decodeWavBuffer } from '@voicemill/audio';
import type { JobSettingsInput } from '@voicemill/contracts';
import {
  createSpeechEngine,
  openVoicePackage,
  seedOfTakeKey,
  type LoadedVoice,
  type SpeechEngine,
} from '@voicemill/speech';
import { loadConfig } from '@voicemill/platform';
import { storageKeys } from './storage-keys';
import { openPipeline, type Pipeline } from './testing';

// English, which both voices speak in the same phones: a voice that is mistaken for the other would not be noticed otherwise.
const texts = ['Yes.', 'One ticket.', 'Thank you.', 'Platform nine.', 'Good morning.', 'No, sorry.', 'Mind the gap.'];
const choices = ['starter-en', 'starter-zh:slt', 'starter-en:rms', 'starter-zh'];
const settings: JobSettingsInput = { preset: 'master-wav', captions: ['json'], padSeconds: 0 };

interface SpokenRow {
  key: string;
  voiceId: string;
  written: string;
  phones: string[];
}

describe('two voices in one worker that has room for one', () => {
  let pipeline: Pipeline;
  let engine: SpeechEngine;
  const alone = new Map<string, LoadedVoice>();
  beforeAll(async () => {
    const device = { kind: 'cpu' } as const;
    const shared = await createSpeechEngine({ device, threads: 2 });
    pipeline = await openPipeline({ engine: shared, voiceMemoryBytes: 1 });
    engine = await createSpeechEngine({ device, threads: 1 });
    for (const id of ['starter-en', 'starter-zh']) {
      const opened = await openVoicePackage(join(loadConfig({}).voicesDir, id), { precisions: ['fp32'] });
      alone.set(id, await engine.load(opened));
    }
  });
  afterAll(async () => {
    await engine.close();
    await pipeline.close();
  });

  it('speaks every row by the voice and speaker that it names, however batches and jobs run side by side', async () => {
    // Neighbouring rows never have the same voice, and three jobs ask for them at once.
    const jobs = await Promise.all(
      [0, 1, 2].map(async (job) => {
        const rows = texts.flatMap((text, row) =>
          choices.map((_, turn) => `${choices[(turn + row + job) % choices.length]},"${text} ${job + 1}."`),
        );
        return pipeline.submit(await pipeline.upload(`${job}.csv`, ['voice,text', ...rows, ''].join('\n')), settings);
      }),
    );
    for (const { id } of jobs) expect(await pipeline.ended(id)).toMatchObject({ status: 'done', gaps: 0 });
    const rows = await pipeline.db.dataSource.query<SpokenRow[]>(
      `SELECT take.key, chunk.voice_id AS "voiceId", line.voice AS written, take.phones
       FROM chunk JOIN line ON line.id = chunk.line_id JOIN take ON take.key = chunk.take_key`,
    );
    expect(rows).toHaveLength(3 * texts.length * choices.length);
    for (const { key, voiceId, written, phones } of rows) {
      const [wanted, speaker] = written.split(':');
      expect(voiceId).toBe(wanted);
      const mix = speaker ? [{ speaker, weight: 1 }] : [];
      const item = { phones, mix, speed: 1, pitchSemitones: 0, noiseScale: 0.5, seed: seedOfTakeKey(key) };
      const [expected] = await alone.get(voiceId)!.synthesise([item]);
      const { samples } = decodeWavBuffer(await pipeline.files.get(storageKeys.take('default', key)));
      expect([key, samples.length]).toEqual([key, expected!.samples.length]);
      // Half a step of 16 bits: the takes are what this voice says, sample for sample.
      expect(samples.every((sample, at) => Math.abs(sample - within(expected!.samples[at]!)) < 2e-5)).toBe(true);
    }
    // A mistaken voice would have been noticed: the same words by four choices are four different sounds.
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(pipeline.engine.loads).toBeGreaterThan(2);
  });
});

/** 16 bits end at full scale. */
const within = (sample: number): number => Math.max(-1, Math.min(1, sample));
