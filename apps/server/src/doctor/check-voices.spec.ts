import { Unavailable } from '@voicemill/platform';
import { checkVoices, type VoiceReader } from './check-voices';

const opened = (id: string) =>
  ({ manifest: { id, version: '1.0.0', languages: ['en'] } }) as unknown as Awaited<ReturnType<VoiceReader['open']>>;
const list =
  (...dirs: string[]) =>
  () =>
    Promise.resolve(dirs);

describe('checkVoices', () => {
  it('has one finding for each package', async () => {
    const found = await checkVoices('/voices', { list: list('a', 'b'), open: (dir) => Promise.resolve(opened(dir)) });
    expect(found.map(({ detail }) => detail)).toEqual([
      'a 1.0.0 (en), every file as its hash says',
      'b 1.0.0 (en), every file as its hash says',
    ]);
  });

  it('goes on after a broken package', async () => {
    const fault = new Unavailable('acoustic.onnx cannot be read.', { remedy: 'Unpack it again.' });
    const open = (dir: string) => (dir === 'a' ? Promise.reject(fault) : Promise.resolve(opened(dir)));
    const found = await checkVoices('/voices', { list: list('a', 'b'), open });
    expect(found.map(({ remedy }) => remedy)).toEqual(['Unpack it again.', undefined]);
  });

  it('counts no voices at all as missing', async () => {
    const found = await checkVoices('/voices', { list: list(), open: () => Promise.reject(new Error('unused')) });
    expect(found).toEqual([{ name: 'voices', detail: 'there is none in /voices', remedy: expect.any(String) }]);
  });
});
