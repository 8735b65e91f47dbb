import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { depConstraints } from './scripts/lint/floors.mjs';
import { honestNames } from './scripts/lint/honest-names.mjs';
import { importTable } from './scripts/lint/import-table.mjs';
import { promiseAndTypeRules } from './scripts/lint/promise-and-type-rules.mjs';
import { restrictedImports } from './scripts/lint/restricted-imports.mjs';

const typeScript = ['**/*.ts', '**/*.tsx'];
const plainScripts = ['**/*.js', '**/*.mjs'];
const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.int-spec.ts', '**/*.e2e-spec.ts'];

const processEnv = {
  object: 'process',
  property: 'env',
  message: 'The environment is read once, in libs/platform/src/config; elsewhere ask for the Config.',
};
const refusedSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportAllDeclaration', message: 'A door lists its names one by one.' },
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]',
    message: 'No skipped, lonely or promised tests.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: 'No skipped or lonely tests.',
  },
];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', '.voicemill', 'out', 'coverage', 'voices', 'samples'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: [...typeScript, ...plainScripts],
    plugins: {
      '@nx': nx,
      '@typescript-eslint': tseslint.plugin,
      voicemill: { rules: { 'honest-names': honestNames, 'restricted-imports': restrictedImports } },
    },
    languageOptions: { parser: tseslint.parser, sourceType: 'module' },
    rules: {
      'voicemill/honest-names': 'error',
      'voicemill/restricted-imports': ['error', importTable],
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-properties': ['error', processEnv],
      'no-restricted-syntax': ['error', ...refusedSyntax],
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'prefer-const': 'error',
    },
  },
  { files: typeScript, extends: [tseslint.configs.recommended] },
  {
    files: typeScript,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, emitDecoratorMetadata: true },
    },
    rules: {
      ...promiseAndTypeRules,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  { files: plainScripts, languageOptions: { globals: globals.node } },
  {
    files: ['apps/console/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['libs/platform/src/config/**', 'scripts/**', '**/*.int-spec.ts', 'e2e/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: [...specs, 'libs/db/src/migrations/**', '**/*.data.ts', '**/data/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // Tools read their configuration from the default export, and these files belong to no TypeScript project.
    files: ['*.config.{js,mjs,ts}', 'apps/*/*.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
