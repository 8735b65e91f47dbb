import type { JobSettings, Quote } from '@voicemill/contracts';
import type { DataSource, RequestContext } from '@voicemill/db';
import { listens } from './gate-rules';
import { finishSeconds, queueSeconds } from './quote-finish';
import { QuoteFleetRepository } from './quote-fleet.repository';
import { phoneKinds, type PhoneCounts } from './quote-phones';
import { chargeFor, PricesRepository } from './quote-price';
import { learnRate, spokenMs, type MeasuredTake } from './quote-rates';
import { framingSeconds, storageBytes } from './quote-storage';
import { QuoteTakesRepository } from './quote-takes.repository';
import { QuoteTally } from './quote-tally';
import type { PlannedLine } from './script-plan';

/** Builds quotes from plans: of a script in question, or beside the plan of a job. */
export class Quoting {
  private readonly takes: QuoteTakesRepository;
  private readonly fleets: QuoteFleetRepository;
  private readonly prices: PricesRepository;

  constructor(
    dataSource: DataSource,
    private readonly ctx: RequestContext,
  ) {
    this.takes = new QuoteTakesRepository(dataSource);
    this.fleets = new QuoteFleetRepository(dataSource);
    this.prices = new PricesRepository(dataSource);
  }

  tally(settings: Pick<JobSettings, 'gate'>): QuoteTally {
    return new QuoteTally(this.takes, this.ctx, listens(settings));
  }

  async quote(plan: AsyncIterable<PlannedLine>, settings: JobSettings): Promise<Quote> {
    const tally = this.tally(settings);
    for await (const line of plan) await tally.add(line);
    return this.finish(tally, settings);
  }

  /** The quote of everything that was added to a tally. */
  async finish(tally: QuoteTally, settings: JobSettings): Promise<Quote> {
    await tally.settle();
    const { ctx } = this;
    const speech = await this.speechOf(tally);
    const { deviceSeconds, deviceMsPerPhone, learntFromTakes } = speech;
    const masterSeconds = speech.heardSeconds + tally.pauseMs / 1000;
    const audioSeconds = tally.chunks === 0 ? 0 : masterSeconds + framingSeconds(settings, tally.chapters);
    const fleet = await this.fleets.fleet(ctx);
    const waiting = await this.fleets.waiting(ctx, settings.priority, deviceMsPerPhone);
    const untilFinished = finishSeconds({ deviceSeconds, audioSeconds }, waiting, fleet);
    const minutesToMake = speech.madeSeconds / 60;
    const { lines, characters, chunks, takesReused, takesToMake, takesShared, voices } = tally;
    const made = { minutesMade: minutesToMake, charactersMade: tally.charactersToMake, deviceSeconds };
    return {
      lines,
      characters,
      chunks,
      takesReused,
      takesToMake,
      takesShared,
      audioMinutes: round(audioSeconds / 60),
      minutesToMake: round(minutesToMake),
      deviceSeconds: round(deviceSeconds),
      queueSeconds: round(queueSeconds(deviceSeconds, waiting, fleet)),
      finishSeconds: round(untilFinished),
      finishAt: new Date(Date.now() + untilFinished * 1000).toISOString(),
      workersAlive: fleet.workersAlive,
      storageBytes: storageBytes(settings, {
        lines,
        chapters: tally.chapters,
        madeSeconds: speech.madeSeconds,
        masterSeconds,
        deliveredSeconds: audioSeconds,
        sampleRateHz: tally.sampleRateHz,
      }),
      price: chargeFor(await this.prices.read(ctx), made),
      learntFromTakes,
      voices,
    };
  }

  private async speechOf(tally: QuoteTally) {
    const takesOf = new Map<string, MeasuredTake[]>();
    const sums = { heardSeconds: 0, madeSeconds: 0, deviceSeconds: 0, phones: 0, deviceMs: 0 };
    for (const { voiceId, versionId, speed, all, toMake } of tally.groups.values()) {
      const takes = takesOf.get(versionId) ?? (await this.takes.recent(this.ctx, versionId));
      takesOf.set(versionId, takes);
      const rate = learnRate(voiceId, speed, takes);
      const phones = total(all);
      sums.heardSeconds += spokenMs(rate, all, speed).heard / 1000;
      sums.madeSeconds += spokenMs(rate, toMake, speed).whole / 1000;
      sums.deviceSeconds += (total(toMake) * rate.deviceMsPerPhone) / speed / 1000;
      sums.phones += phones;
      sums.deviceMs += (phones * rate.deviceMsPerPhone) / speed;
    }
    const learntFromTakes = [...takesOf.values()].reduce((sum, { length }) => sum + length, 0);
    return { ...sums, deviceMsPerPhone: sums.phones === 0 ? 0 : sums.deviceMs / sums.phones, learntFromTakes };
  }
}

const total = (counts: PhoneCounts): number => phoneKinds.reduce((sum, kind) => sum + counts[kind], 0);

const round = (value: number): number => Math.round(value * 100) / 100;
