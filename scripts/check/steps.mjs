/** What `npm run check` and the continuous integration look at before any test runs; each is a program of Node. */
export const steps = [
  { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
  // The fence between the libraries reads this map from a file, and without the file lets everything pass.
  { name: 'map of the projects', args: ['node_modules/nx/dist/bin/nx.js', 'graph', '--file=.nx/map/projects.json'] },
  { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'] },
  {
    name: 'types of the console',
    args: ['node_modules/typescript/bin/tsc', '-p', 'apps/console/tsconfig.json', '--noEmit'],
  },
  {
    name: "types of the console's walk",
    args: ['node_modules/typescript/bin/tsc', '-p', 'e2e/console/tsconfig.json', '--noEmit'],
  },
];

export const jest = 'node_modules/jest/bin/jest.js';
