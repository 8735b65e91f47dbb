import { checkDisk } from './check-disk';
import { isFit } from './finding';

describe('checkDisk', () => {
  it('is content with room for a book', () => {
    expect(checkDisk('/home/a/.voicemill', 12.5 * 1024 ** 3)).toEqual({
      name: 'disk',
      detail: '12.5 GB free for /home/a/.voicemill',
    });
  });

  it('warns of a small disk, on which lessons can still be made', () => {
    const found = checkDisk('/home/a/.voicemill', 1024 ** 3);
    expect(found.remedy).toContain('VOICEMILL_HOME');
    expect(isFit([found])).toBe(true);
  });
});
