import { chapterComments, ffmetadata } from './ffmetadata';

describe('ffmetadata', () => {
  it('writes tags and chapters with their time base', () => {
    expect(ffmetadata({ title: 'A' }, [{ title: 'One', startMs: 0, endMs: 1500.4 }])).toBe(
      ';FFMETADATA1\ntitle=A\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1500\ntitle=One\n',
    );
  });

  it('escapes what the format gives a meaning to', () => {
    expect(ffmetadata({ comment: 'a=b;c#d\\e\r\nf' }, [])).toContain('comment=a\\=b\\;c\\#d\\\\e\\\nf\n');
  });
});

describe('chapterComments', () => {
  it('names each chapter with its start', () => {
    const marks = [0, 36_061_500].map((startMs, at) => ({ title: `T${at}`, startMs, endMs: startMs + 1 }));
    expect(chapterComments(marks)).toEqual({
      CHAPTER000: '00:00:00.000',
      CHAPTER000NAME: 'T0',
      CHAPTER001: '10:01:01.500',
      CHAPTER001NAME: 'T1',
    });
  });
});
