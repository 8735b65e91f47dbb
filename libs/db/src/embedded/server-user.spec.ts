import { parseUsers } from './server-user';

describe('parseUsers', () => {
  it('reads names and numbers, leaves root out, and understands the negative numbers of macOS', () => {
    const passwd = [
      'root:x:0:0:root:/root:/bin/bash',
      '# a comment',
      'nobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false',
      'daemon:x:1:1::/:/usr/sbin/nologin',
      '',
    ].join('\n');
    expect(parseUsers(passwd)).toEqual([
      { name: 'nobody', uid: 4294967294, gid: 4294967294 },
      { name: 'daemon', uid: 1, gid: 1 },
    ]);
  });
});
