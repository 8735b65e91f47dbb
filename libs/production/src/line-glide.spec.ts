import { glideOfTake } from './line-glide';

const only = (speaker: string) => [{ speaker, weight: 1 }];
const gliding = { mix: only('a'), mixTo: only('b') };
const shareOfB = (mix: { speaker: string; weight: number }[]): number =>
  mix.find(({ speaker }) => speaker === 'b')?.weight ?? 0;

describe('the glide of a line', () => {
  it('goes on from take to take, evenly over its phones', () => {
    const slicePhones = [20, 60, 20];
    const parts = slicePhones.map((takePhones, index) =>
      glideOfTake(gliding, { slicePhones, index, takePhones, keepFrom: 0 }),
    );
    expect(parts.map(({ mix }) => shareOfB(mix))).toEqual([0, 0.2, 0.8]);
    expect(parts.map(({ mixTo = [] }) => shareOfB(mixTo))).toEqual([0.2, 0.8, 1]);
  });

  it('has context on the way, and does not leave the line', () => {
    const { mix, mixTo } = glideOfTake(gliding, { slicePhones: [50, 50], index: 1, takePhones: 60, keepFrom: 10 });
    expect([shareOfB(mix), shareOfB(mixTo!)]).toEqual([0.4, 1]);
    const all = glideOfTake(gliding, { slicePhones: [10], index: 0, takePhones: 14, keepFrom: 2 });
    expect([shareOfB(all.mix), shareOfB(all.mixTo!)]).toEqual([0, 1]);
  });

  it('is none for a voice that stays', () => {
    const place = { slicePhones: [9], index: 0, takePhones: 9, keepFrom: 0 };
    expect(glideOfTake({ mix: only('a') }, place)).toEqual({ mix: only('a') });
  });
});
