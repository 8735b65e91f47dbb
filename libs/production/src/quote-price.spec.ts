import { pricesSchema } from '@voicemill/contracts';
import { chargeFor, noPrices } from './quote-price';

const made = { minutesMade: 12.5, charactersMade: 10_500, deviceSeconds: 90 };

describe('the price of a job', () => {
  it('is none where nothing is priced', () => {
    expect(chargeFor(noPrices, made)).toBeNull();
    expect(chargeFor(pricesSchema.parse({}), made)).toBeNull();
  });

  it('adds up minutes made, characters and device hours, each to the hundredth', () => {
    const prices = { currency: 'CNY', perAudioMinute: 0.3, per1000Characters: 0.21, perDeviceHour: 7 };
    expect(chargeFor(prices, made)).toEqual({
      currency: 'CNY',
      audio: 3.75,
      characters: 2.21,
      device: 0.18,
      total: 6.14,
    });
  });

  it('costs nothing when every take is there', () => {
    const nothing = { minutesMade: 0, charactersMade: 0, deviceSeconds: 0 };
    expect(chargeFor({ ...noPrices, perAudioMinute: 1 }, nothing)).toMatchObject({ total: 0 });
  });

  it.each([{ currency: 'euro' }, { perAudioMinute: -1 }, { perDeviceHour: Infinity }, { perMonth: 3 }])(
    'refuses %j',
    (prices) => expect(pricesSchema.safeParse(prices).success).toBe(false),
  );
});
