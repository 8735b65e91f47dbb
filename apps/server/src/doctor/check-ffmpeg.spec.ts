import { AudioError } from '@voicemill/audio';
import { checkFfmpeg } from './check-ffmpeg';

describe('checkFfmpeg', () => {
  const tools = { ffmpegPath: '/opt/ffmpeg', ffprobePath: '/opt/ffprobe', version: '7.1', source: 'system' as const };
  const nowhere = { ffmpegPath: undefined, ffprobePath: undefined };

  it('names version, origin and place', async () => {
    const found = await checkFfmpeg(nowhere, () => Promise.resolve(tools));
    expect(found).toEqual({ name: 'ffmpeg', detail: "7.1, the system's (/opt/ffmpeg)" });
  });

  it('tries the pair that the configuration names', async () => {
    const find = jest.fn(() => Promise.resolve(tools));
    await checkFfmpeg({ ffmpegPath: '/my/ffmpeg', ffprobePath: '/my/ffprobe' }, find);
    expect(find).toHaveBeenCalledWith({ ffmpegPath: '/my/ffmpeg', ffprobePath: '/my/ffprobe' });
  });

  it('hands on the remedy of the audio library', async () => {
    const fault = new AudioError('unavailable', 'ffmpeg was not found.', 'Install ffmpeg.');
    const found = await checkFfmpeg(nowhere, () => Promise.reject(fault));
    expect(found).toEqual({ name: 'ffmpeg', detail: 'ffmpeg was not found.', remedy: 'Install ffmpeg.' });
  });
});
