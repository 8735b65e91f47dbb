import { checkNode } from './check-node';

describe('checkNode', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0'])('%s will do', (version) => {
    expect(checkNode(version, '>=20.19')).toEqual({ name: 'Node', detail: version });
  });

  it.each(['18.20.8', '20.18.9'])('%s will not', (version) => {
    expect(checkNode(version, '>=20.19')).toMatchObject({ remedy: expect.stringContaining('nvm install 20') });
  });
});
