import { setTimeout as wait } from 'node:timers/promises';
import type { Say } from '@voicemill/contracts';
import { decodeWavBuffer, encodeWavBuffer, gainInPlace } from '@voicemill/audio';
import type { RequestContext, TakeRecipe, DataSource } from '@voicemill/db';
import { InvalidInput, Unavailable, type FileStore } from '@voicemill/platform';
import { enqueueRequests, interactivePriority } from '@voicemill/queue';
import { detectLanguage, speakableLanguages } from '@voicemill/text';
import type { ResolvedVoice, VoicesService } from '@voicemill/voices';
import { controlFaults } from './control-faults';
import { glideOfTake } from './line-glide';
import { prepareFor } from './prepare-for';
import { spokenSlice } from './spoken-slice';
import { storageKeys } from './storage-keys';
import { takeKey } from './take-key';

const patienceMs = 30_000;
const lookEveryMs = 60;
/** Between two sentences; the takes' own edges add to it. */
const pauseMs = 250;

/** "Say a sentence": a take of the highest priority, made by a worker. The API process loads no model. */
export class SayService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly voices: VoicesService,
    private readonly files: FileStore,
  ) {}

  /**
   * @returns a WAV file of 16 bits, with a gain of 32-bit floats. A gain makes no other takes.
   * @throws InvalidInput (also for what the voice cannot change), Forbidden voice-not-permitted, Unavailable when no worker answers in 30 s.
   */
  async say(ctx: RequestContext, voiceId: string, request: Say): Promise<Buffer> {
    const voice = await this.voices.registry(ctx).resolveWritten(request.voice ?? voiceId);
    await this.voices.assertPermitted(ctx, [voice.versionId]);
    const keys: string[] = [];
    for (const { recipe, text } of spokenParts(request, voice)) keys.push(await this.request(ctx, voice, recipe, text));
    await this.made(ctx, keys);
    const takes = await Promise.all(keys.map((key) => this.files.get(storageKeys.take(ctx.workspaceId, key))));
    return joined(takes.map(decodeWavBuffer), request.gainDb);
  }

  /** Asks for a take unless it is there; answers its key. */
  private async request(ctx: RequestContext, voice: ResolvedVoice, recipe: TakeRecipe, text: string): Promise<string> {
    const { versionId: voiceVersionId, packageSha256 } = voice;
    const key = takeKey({ packageSha256, recipe, redraw: 0 });
    if ((await this.missing(ctx, [key])) > 0) {
      const owner = { workspaceId: ctx.workspaceId, jobId: null, priority: interactivePriority };
      const wanted = {
        key,
        voiceVersionId,
        packageSha256,
        recipe,
        phoneCount: recipe.phones.length,
        characters: text.length,
        chapterNumber: 0,
      };
      await enqueueRequests(this.dataSource.manager, owner, [wanted]);
    }
    return key;
  }

  private async missing(ctx: RequestContext, keys: string[]): Promise<number> {
    const [row] = await this.dataSource.query<[{ present: number }]>(
      `SELECT count(*)::int AS present FROM take WHERE workspace_id = $1 AND key = ANY($2)`,
      [ctx.workspaceId, keys],
    );
    return new Set(keys).size - row.present;
  }

  private async made(ctx: RequestContext, keys: string[]): Promise<void> {
    const deadline = Date.now() + patienceMs;
    while ((await this.missing(ctx, keys)) > 0) {
      if (Date.now() > deadline) {
        throw new Unavailable('No worker has spoken the sentence within 30 seconds.', {
          remedy: 'Check that a worker is running: npm run doctor.',
        });
      }
      await wait(lookEveryMs);
    }
  }
}

/** The slices of the sentence that have something to say, each with its recipe. */
function spokenParts(request: Say, voice: ResolvedVoice): { recipe: TakeRecipe; text: string }[] {
  const language = detectLanguage(request.text);
  const { manifest, symbols } = voice;
  if (!speakableLanguages(symbols).includes(language)) {
    throw new InvalidInput(`Voice "${voice.voiceId}" does not speak the language of this sentence.`, {
      code: 'language-not-spoken',
      remedy: `Try starter-${language}.`,
    });
  }
  const { speed, pitchSemitones } = request;
  const [fault] = controlFaults(voice, { speed, pitchSemitones });
  if (fault) throw new InvalidInput(`${fault.reason}.`, { code: 'parameter-out-of-range', remedy: fault.remedy });
  const { slices } = prepareFor(voice, { ...request, language });
  const { noiseScale } = manifest.defaults;
  const slicePhones = slices.map(({ phones }) => phones.length);
  const parts = slices.flatMap(({ phones, text }, index) => {
    if (phones.length === 0) return [];
    const { recipe } = spokenSlice(slices, index, 0, voice);
    const place = { slicePhones, index, takePhones: phones.length, keepFrom: 0 };
    return [{ text, recipe: { ...recipe, ...glideOfTake(voice, place), speed, pitchSemitones, noiseScale } }];
  });
  if (parts.length === 0)
    throw new InvalidInput('There is nothing to speak in this text.', { remedy: 'Write a sentence.' });
  return parts;
}

/** As masters are: louder than spoken it may pass full scale, which only floats hold. */
function joined(takes: { samples: Float32Array; sampleRateHz: number }[], gainDb: number): Buffer {
  const rate = takes[0]?.sampleRateHz ?? 0;
  const pause = Math.round((pauseMs * rate) / 1000);
  const length = takes.reduce((sum, take) => sum + take.samples.length, 0) + pause * (takes.length - 1);
  const whole = new Float32Array(length);
  let at = 0;
  for (const { samples } of takes) {
    whole.set(samples, at);
    at += samples.length + pause;
  }
  if (gainDb === 0) return encodeWavBuffer(whole, rate);
  gainInPlace(whole, gainDb);
  return encodeWavBuffer(whole, rate, 32);
}
