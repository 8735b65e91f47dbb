import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Suite, SuiteContext, Task } from '@voicemill/text';

export interface CorpusFile {
  suite: Suite;
  category: string;
  tasks: Task[];
}

/**
 * Every table below the folder of corpora that belongs to a suite, sorted by path.
 *
 * @throws Error that names the file and line which cannot be read.
 */
export function readCorpora(dir: string, suites: readonly Suite[], context: SuiteContext): CorpusFile[] {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return paths.sort().flatMap((path) => {
    const suite = suites.find(({ files }) => files.test(path));
    return suite ? [readCorpus(dir, path, suite, context)] : [];
  });
}

function readCorpus(dir: string, path: string, suite: Suite, context: SuiteContext): CorpusFile {
  try {
    const tasks = suite.read(readFileSync(join(dir, path), 'utf8'), context);
    return { suite, category: basename(path, '.tsv'), tasks };
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
