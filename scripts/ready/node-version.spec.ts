import { callScript } from '../testing/call-script';

const fault = (version: string): Promise<string | null> =>
  callScript('scripts/ready/node-version.mjs', 'nodeVersionFault', version);

describe('the Node version', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('%s is new enough', async (version) => {
    expect(await fault(version)).toBeNull();
  });

  it.each(['18.20.8', '20.18.3', '12.22.12'])('%s is refused with the remedy', async (version) => {
    expect(await fault(version)).toMatch(/needs Node 20\.19 or newer; this is Node \d.*Install Node 20/);
  });
});
