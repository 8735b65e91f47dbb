// Lints texts under file names that need not exist and prints what was found as JSON. A program of its own because ESLint
// loads its configuration as an ES module and asks Nx for the project graph, neither of which works inside jest.
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { root } from '../ready/root.mjs';

// A file that lies on no disk belongs to no TypeScript project; the boundary rules need no types.
const withoutTypes = [{ files: ['**/*.ts', '**/*.tsx'], ...tseslint.configs.disableTypeChecked }];

const { typed, planted } = JSON.parse(readFileSync(0, 'utf8'));
const eslint = new ESLint({ cwd: root, overrideConfig: typed ? [] : withoutTypes });
const found = [];
for (const { file, code } of planted) {
  const [result] = await eslint.lintText(code, { filePath: `${root}/${file}` });
  found.push(result.messages.map(({ ruleId, message, severity }) => ({ ruleId, message, severity })));
}
process.stdout.write(JSON.stringify(found));
