import { chapterChanges, type ChapterHead } from './chapter-changes';

/** Chapters as `title*lines`. */
const chapters = (...written: string[]): ChapterHead[] =>
  written.map((chapter, at) => {
    const [title = '', lines = '2'] = chapter.split('*');
    return { number: at + 1, title, lineCount: Number(lines) };
  });
const noLines = (count: number): Int32Array => new Int32Array(count).fill(-1);
const brief = (old: ChapterHead[], next: ChapterHead[], oldOf = noLines(100)): string[] =>
  chapterChanges(old, next, oldOf).map(
    ({ oldTitle, newTitle, moved }) => `${oldTitle ?? ''}>${newTitle ?? ''}${moved ? ' moved' : ''}`,
  );

describe('the chapters of two revisions', () => {
  it('are not mentioned when they stay as they are', () => {
    expect(brief(chapters('One', 'Two'), chapters('One*5', 'Two*9'))).toEqual([]);
  });

  it('are new, gone or moved by their titles, and a move is told of as few as can be', () => {
    expect(brief(chapters('One', 'Two', 'Three', 'Four'), chapters('Two', 'Three', 'Four', 'One'))).toEqual([
      'One>One moved',
    ]);
    expect(brief(chapters('One', 'Two'), chapters('One', 'New', 'Two'))).toEqual(['>New']);
    expect(brief(chapters('One', 'Old', 'Two'), chapters('One', 'Two'))).toEqual(['Old>']);
  });

  it('are renamed when most of their lines come from one that is gone', () => {
    const oldOf = Int32Array.of(0, 1, 2, -1);
    expect(brief(chapters('One*1', 'Two*3'), chapters('One*1', 'Second*3'), oldOf)).toEqual(['Two>Second']);
    expect(brief(chapters('One*1', 'Two*3'), chapters('One*1', 'Second*3'), Int32Array.of(0, 1, -1, -1))).toEqual([
      '>Second',
      'Two>',
    ]);
  });

  it('of the same title are told apart by their order', () => {
    expect(brief(chapters('Part', 'Part'), chapters('Part', 'Part', 'Part'))).toEqual(['>Part']);
  });
});
