import type { Charge, Prices } from '@voicemill/contracts';
import { PriceEntity, type DataSource, type RequestContext } from '@voicemill/db';

/** What is charged for. */
export interface Charged {
  minutesMade: number;
  charactersMade: number;
  deviceSeconds: number;
}

export const noPrices: Prices = { currency: 'EUR', perAudioMinute: 0, per1000Characters: 0, perDeviceHour: 0 };

/** The price of what is made, or null where nothing is priced. Parts are rounded, the total is their sum. */
export function chargeFor(prices: Prices, made: Charged): Charge | null {
  const { currency, perAudioMinute, per1000Characters, perDeviceHour } = prices;
  if (perAudioMinute === 0 && per1000Characters === 0 && perDeviceHour === 0) return null;
  const audio = hundredths(made.minutesMade * perAudioMinute);
  const characters = hundredths((made.charactersMade / 1000) * per1000Characters);
  const device = hundredths((made.deviceSeconds / 3600) * perDeviceHour);
  return { currency, total: hundredths(audio + characters + device), audio, characters, device };
}

const hundredths = (amount: number): number => Math.round(amount * 100) / 100;

/** The price table of each workspace. */
export class PricesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async read({ workspaceId }: RequestContext): Promise<Prices> {
    const row = await this.dataSource.getRepository(PriceEntity).findOneBy({ workspaceId });
    if (!row) return noPrices;
    const { currency, perAudioMinute, per1000Characters, perDeviceHour } = row;
    return { currency, perAudioMinute, per1000Characters, perDeviceHour };
  }

  async put({ workspaceId }: RequestContext, prices: Prices): Promise<Prices> {
    await this.dataSource.getRepository(PriceEntity).upsert({ workspaceId, ...prices }, ['workspaceId']);
    return prices;
  }
}
