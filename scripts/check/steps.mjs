const tsc = 'node_modules/typescript/bin/tsc';

/**
 * What `npm run check` and the continuous integration look at before any test runs; each is a program of Node. Those of one
 * stage run two at a time, the next stage after them.
 */
export const stages = [
  [
    { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
    // The fence between the libraries reads this map from a file, and without the file lets everything pass.
    { name: 'map of the projects', args: ['node_modules/nx/dist/bin/nx.js', 'graph', '--file=.nx/map/projects.json'] },
  ],
  [
    { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
    { name: 'types', args: [tsc, '-p', 'tsconfig.json', '--noEmit'] },
    { name: 'types of the console', args: [tsc, '-p', 'apps/console/tsconfig.json', '--noEmit'] },
    { name: "types of the console's walk", args: [tsc, '-p', 'e2e/console/tsconfig.json', '--noEmit'] },
  ],
];

export const jest = 'node_modules/jest/bin/jest.js';

/** The file that compares throughputs: beside another one it would measure that. */
const compared = 'e2e/pipeline/fan-out';

/**
 * The runs of jest that make up every test there is, one after the other. Within a run jest takes two files at a time, those
 * end to end too: each has a home, a database, ports and processes of its own.
 */
export const testRuns = [
  { name: 'unit', args: ['--selectProjects', 'unit'] },
  { name: 'int', args: ['--selectProjects', 'int'] },
  { name: 'e2e', args: ['--selectProjects', 'e2e', '--testPathIgnorePatterns', compared] },
  { name: 'e2e, alone', args: ['--selectProjects', 'e2e', '--testPathPatterns', compared] },
];
