import { contentDisposition } from './content-disposition';

describe('the name of a download', () => {
  it('is given in UTF-8, and in ASCII for old programs', () => {
    expect(contentDisposition('attachment', "第一课 it's.mp3")).toBe(
      `attachment; filename="___ it's.mp3"; filename*=UTF-8''%E7%AC%AC%E4%B8%80%E8%AF%BE%20it%27s.mp3`,
    );
  });

  it('cannot break out of its quotes or its header', () => {
    const header = contentDisposition('inline', 'a"; x="b\\c\r\nset-cookie: d%41');
    expect(header).not.toMatch(/[\r\n\\]/);
    expect(/filename="([^"]*)"/.exec(header)?.[1]).toBe('a_; x=_b_c__set-cookie: d_41');
  });
});
