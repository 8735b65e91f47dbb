import { writeFindings } from './write-findings';

describe('writeFindings', () => {
  it('has a line per finding, with the remedy below what is missing', () => {
    const text = writeFindings([
      { name: 'Node', detail: '20.20.2' },
      { name: 'ffmpeg', detail: 'not found', remedy: 'apt install ffmpeg' },
      { name: 'cuda', detail: 'not installed', remedy: 'install it', optional: true },
    ]);
    expect(text).toBe(
      [
        'ok       Node: 20.20.2',
        'MISSING  ffmpeg: not found',
        '         -> apt install ffmpeg',
        '-        cuda: not installed',
        '         -> install it',
        'Voicemill cannot work yet: mend what is MISSING and run npm run doctor again.',
        '',
      ].join('\n'),
    );
  });

  it('says so when nothing that is needed is missing', () => {
    expect(writeFindings([{ name: 'Node', detail: '20.20.2' }])).toMatch(/can work on this machine\.\n$/);
  });
});
