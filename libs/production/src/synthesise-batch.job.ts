import { encodeWavBuffer, letGo } from '@voicemill/audio';
import type { RequestContext, DataSource } from '@voicemill/db';
import type { FileStore, Logger } from '@voicemill/platform';
import {
  failRequests,
  heartbeatMs,
  releaseBatch,
  renewBatch,
  settleRequests,
  type ClaimedBatch,
  type ClaimedRequest,
  type JobQueue,
} from '@voicemill/queue';
import { DeviceFault } from '@voicemill/speech';
import type { VoicesService } from '@voicemill/voices';
import { closeChunks } from './close-chunks';
import { cutTake } from './cut-take';
import { drawTakes, type DrawnTake, type TakeListener } from './draw-takes';
import { gateRules, usualGateRule } from './gate-rules';
import type { SecondEar } from './second-ear';
import { storageKeys } from './storage-keys';
import { storeTakes, type MadeTake } from './store-takes';
import type { VoiceSource } from './voice-source';

export interface SynthesiseBatchDeps {
  dataSource: DataSource;
  queue: JobQueue;
  files: FileStore;
  voices: VoicesService;
  voiceSource: VoiceSource;
  /** null: the engine does not speak words (that of the tests hums), so there is nothing to listen for. */
  listener: TakeListener | null;
  /** null: no recogniser is plugged in. */
  secondEar: SecondEar | null;
  logger: Logger;
  /** Told when nothing runs on the device any more; the process has to end, since what is wrong stays in it. */
  onDeviceLost?: (fault: DeviceFault) => void;
}

/** Second arrow: a claimed batch becomes takes. Safe to run twice: takes are stored under what they are made of. */
export class SynthesiseBatch {
  constructor(private readonly deps: SynthesiseBatchDeps) {}

  async run(batch: ClaimedBatch): Promise<void> {
    const { dataSource, logger } = this.deps;
    const heartbeat = setInterval(() => {
      renewBatch(dataSource, batch.leaseToken).catch((error: Error) =>
        logger.warn({ error }, 'batch heartbeat failed'),
      );
    }, heartbeatMs);
    let requests = batch.requests;
    try {
      requests = await this.refuseUnpermitted(batch);
      if (requests.length > 0) await this.speak({ ...batch, requests });
    } catch (error) {
      logger.warn({ error, chunks: requests.length }, 'batch failed');
      if (error instanceof DeviceFault && error.kind === 'lost') await this.giveBack(batch, error);
      else await this.fail(batch, requests, (error as Error).message);
    } finally {
      clearInterval(heartbeat);
    }
  }

  private async speak(batch: ClaimedBatch): Promise<void> {
    const { voiceSource, dataSource, queue, listener, secondEar } = this.deps;
    const [first] = batch.requests;
    if (!first) return;
    // Where nobody listens no rule is ever applied, and a question less is asked for every batch.
    const ruleOf = listener ? await gateRules(dataSource, batch.requests) : () => usualGateRule;
    const { packageSha256 } = batch;
    await voiceSource.withVoice(packageSha256, first, async (voice) => {
      const { takes, deviceMs } = await drawTakes(
        { voice, packageSha256, listener, secondEar, ruleOf },
        batch.requests,
      );
      const made = await Promise.all(
        takes.map((take, index) => this.keep(batch.requests[index], take, deviceMs / takes.length)),
      );
      await storeTakes(dataSource, queue, batch, voice.voice.manifest.id, made);
    });
  }

  private async keep(
    request: ClaimedRequest | undefined,
    { result, faithfulness, unheard }: DrawnTake,
    deviceMs: number,
  ): Promise<MadeTake> {
    if (!request) throw new Error('the engine answered more takes than it was asked for');
    const { samples, phones, phoneEndsMs } = cutTake(result, request.recipe);
    const key = storageKeys.take(request.workspaceId, request.key);
    const { sampleRateHz, source: timingSource } = result;
    const sampleCount = samples.length;
    const file = encodeWavBuffer(samples, sampleRateHz);
    letGo(samples);
    letGo(result.samples);
    await this.deps.files.put(key, file);
    letGo(file);
    return { request, sampleRateHz, sampleCount, phones, phoneEndsMs, timingSource, faithfulness, unheard, deviceMs };
  }

  /** The agreement is asked again here: it may have been withdrawn since the job was submitted. */
  private async refuseUnpermitted(batch: ClaimedBatch): Promise<ClaimedRequest[]> {
    const { voices, dataSource, queue } = this.deps;
    const refused = new Map<string, string>();
    for (const workspaceId of new Set(batch.requests.map((request) => request.workspaceId))) {
      const ctx: RequestContext = { workspaceId, actor: 'worker', traceId: batch.leaseToken };
      const own = batch.requests.filter((request) => request.workspaceId === workspaceId);
      const ids = [...new Set(own.map((request) => request.voiceVersionId))];
      for (const [id, reason] of await voices.refusals(ctx, ids)) refused.set(id, reason);
    }
    if (refused.size === 0) return batch.requests;
    const gaps = batch.requests.filter((request) => refused.has(request.voiceVersionId));
    await dataSource.transaction(async (manager) => {
      const held = await settleRequests(manager, batch.leaseToken, gaps);
      const closed = held.map(({ workspaceId, key, voiceVersionId }) => {
        return { workspaceId, key, audioMs: 0, reason: refused.get(voiceVersionId) ?? '' };
      });
      await closeChunks(manager, queue, closed);
    });
    return batch.requests.filter((request) => !refused.has(request.voiceVersionId));
  }

  /** The words have nothing to do with it, so no try is counted and they are claimed as they were. */
  private async giveBack({ leaseToken }: ClaimedBatch, fault: DeviceFault): Promise<void> {
    await releaseBatch(this.deps.dataSource, leaseToken);
    this.deps.onDeviceLost?.(fault);
  }

  private async fail(batch: ClaimedBatch, requests: ClaimedRequest[], reason: string): Promise<void> {
    const { dataSource, queue } = this.deps;
    await dataSource.transaction(async (manager) => {
      const spent = await failRequests(manager, batch.leaseToken, requests, reason);
      await closeChunks(
        manager,
        queue,
        spent.map((request) => ({ ...request, audioMs: 0 })),
      );
    });
  }
}
