import { checkFfmpeg, checkFfprobe, judgeFfmpeg } from './check-ffmpeg';

const banner = (version: string, library: string): string =>
  `ffmpeg version ${version} Copyright (c) 2000-2025 the FFmpeg developers\n  libavutil      ${library}\n`;
const encoders = ['libmp3lame', 'aac', 'flac', 'libopus', 'pcm_s16le', 'pcm_s24le']
  .map((name) => ` A....D ${name}    words about it\n`)
  .join('');

describe('judgeFfmpeg', () => {
  it.each([
    ['4.1', '56. 22.100 / 56. 22.100'],
    ['N-47683-g0e8eb07980-static', '56. 24.101 / 56. 24.101'],
    ['5.1.6-0+deb12u1', '57. 28.100 / 57. 28.100'],
    ['n7.1', '59. 39.100 / 59. 39.100'],
  ])('takes %s', (version, library) => {
    expect(judgeFfmpeg('ffmpeg', banner(version, library), encoders)).toEqual({ ok: true, version });
  });

  it('refuses an older one, whatever it calls itself', () => {
    const check = judgeFfmpeg('ffmpeg', banner('3.4.8', '55. 78.100 / 55. 78.100'), encoders);
    expect(check).toEqual({ ok: false, reason: 'ffmpeg is version 3.4.8, older than 4.1' });
    expect(judgeFfmpeg('ffmpeg', 'something else', encoders)).toMatchObject({ ok: false });
  });

  it('names the encoders that are missing, and does not take another for them', () => {
    const few = encoders.replace(' libopus ', ' opus ').replace(' aac ', ' libfdk_aac ');
    const check = judgeFfmpeg('ffmpeg', banner('6.0', '58. 2.100 / 58. 2.100'), few);
    expect(check).toEqual({ ok: false, reason: 'ffmpeg 6.0 lacks aac, libopus' });
  });
});

describe('a program that is not there', () => {
  it('is a reason, not an exception', async () => {
    expect(await checkFfmpeg('/no/such/ffmpeg')).toEqual({ ok: false, reason: '/no/such/ffmpeg: not found' });
    expect(await checkFfprobe('/no/such/ffprobe')).toBe('/no/such/ffprobe: not found');
  });
});
