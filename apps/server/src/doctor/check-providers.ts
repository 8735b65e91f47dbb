import { parseDevice, type ProviderStatus } from '@voicemill/speech';
import { examine, type Finding } from './finding';

/** One finding a provider; only the one that the configured device needs has to be there. */
export async function checkProviders(device: string, list: () => Promise<ProviderStatus[]>): Promise<Finding[]> {
  let wanted = 'cpu';
  const configured = await examine('device', async () => {
    wanted = parseDevice(device).kind;
    return Promise.resolve(device);
  });
  const known = await list();
  const findings = known.map(({ provider, available, detail, remedy }): Finding => {
    const found = { name: `provider ${provider}`, detail };
    if (available) return found;
    // A provider without a remedy of its own still has to count as missing.
    const mending = remedy ?? 'Choose another device in VOICEMILL_DEVICE.';
    return { ...found, remedy: mending, ...(provider === wanted ? {} : { optional: true }) };
  });
  return configured.remedy === undefined ? findings : [configured, ...findings];
}
