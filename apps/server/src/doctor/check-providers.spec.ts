import type { ProviderStatus } from '@voicemill/speech';
import { checkProviders } from './check-providers';
import { isFit } from './finding';

const cpu: ProviderStatus = { provider: 'cpu', available: true, detail: 'there' };
const cuda: ProviderStatus = { provider: 'cuda', available: false, detail: 'no library', remedy: 'install cuda' };
const list =
  (...statuses: ProviderStatus[]) =>
  () =>
    Promise.resolve(statuses);

describe('checkProviders', () => {
  it('does not ask for a GPU where the cpu is configured, but says how to get it', async () => {
    const found = await checkProviders('cpu', list(cpu, cuda));
    expect(found).toEqual([
      { name: 'provider cpu', detail: 'there' },
      { name: 'provider cuda', detail: 'no library', remedy: 'install cuda', optional: true },
    ]);
    expect(isFit(found)).toBe(true);
  });

  it('counts the provider of the configured device as missing', async () => {
    const found = await checkProviders('cuda:1', list(cpu, cuda));
    expect(found[1]).toEqual({ name: 'provider cuda', detail: 'no library', remedy: 'install cuda' });
    expect(isFit(found)).toBe(false);
  });

  it('explains a device that is none', async () => {
    const found = await checkProviders('gpu0', list(cpu));
    expect(found[0]).toMatchObject({ name: 'device', remedy: expect.stringContaining('cuda:0') });
    expect(isFit(found)).toBe(false);
  });
});
