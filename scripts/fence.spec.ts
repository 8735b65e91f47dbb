import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lintPlanted, type Finding } from './testing/lint-planted';
import { readProjects, root } from './testing/projects';

const boundaries = '@nx/enforce-module-boundaries';
const table = 'voicemill/restricted-imports';

interface Case {
  story: string;
  file: string;
  code: string;
  rule: string;
}

const imports = (name: string): string => `import * as planted from '${name}';\nexport const seen = planted;\n`;
const at = (story: string, file: string, name: string, rule: string): Case => ({
  story,
  file,
  code: imports(name),
  rule,
});

const forbidden: Case[] = [
  at('an engine library importing Nest', 'libs/audio/src/planted.ts', '@nestjs/common', boundaries),
  at('an engine library importing TypeORM', 'libs/speech/src/planted.ts', 'typeorm', boundaries),
  at('a feature importing the model runtime', 'libs/production/src/planted.ts', 'onnxruntime-node', boundaries),
  at('infra importing the CSV reader', 'libs/platform/src/planted.ts', 'csv-parse', boundaries),
  at('contracts importing anything but zod', 'libs/contracts/src/planted.ts', 'pino', boundaries),
  at('the server importing React', 'apps/server/src/planted.ts', 'react', boundaries),
  at('the console importing the PostgreSQL driver', 'apps/console/src/Planted.tsx', 'pg', boundaries),
  at('text, which also runs in a browser, importing pg-boss', 'libs/text/src/planted.ts', 'pg-boss', boundaries),
  at('an engine library importing infra', 'libs/audio/src/planted.ts', '@voicemill/platform', boundaries),
  at('infra importing an engine library', 'libs/db/src/planted.ts', '@voicemill/text', boundaries),
  at('infra importing a feature', 'libs/queue/src/planted.ts', '@voicemill/scripts', boundaries),
  at('contracts importing a library above', 'libs/contracts/src/planted.ts', '@voicemill/text', boundaries),
  at('one feature importing another', 'libs/reporting/src/planted.ts', '@voicemill/production', boundaries),
  at('scripts importing its orchestrator', 'libs/scripts/src/planted.ts', '@voicemill/production', boundaries),
  at('the console importing a library of the server', 'apps/console/src/Planted.tsx', '@voicemill/db', boundaries),
  at('an end-to-end test importing the inside', 'e2e/api/planted.e2e-spec.ts', '@voicemill/production', boundaries),
  at('a relative path into another library', 'libs/voices/src/planted.ts', '../../db/src/index', boundaries),
  at('a deep path into a library', 'libs/voices/src/planted.ts', '@voicemill/db/src/entities', table),
  at('the built files of a library', 'apps/server/src/planted.ts', '@voicemill/db/dist/index', table),
  at('a test kit outside a spec', 'libs/production/src/planted.ts', '@voicemill/speech/testing', table),
  at('a test package in product code', 'libs/text/src/planted.ts', 'fast-check', table),
  at('processes started by a feature', 'libs/production/src/planted.ts', 'node:child_process', table),
  at('processes by their old name', 'libs/speech/src/planted.ts', 'child_process', table),
  at('the disk touched by a feature', 'libs/voices/src/planted.ts', 'node:fs/promises', table),
  at('a built-in module where browsers run', 'libs/contracts/src/planted.ts', 'node:path', table),
  at('a built-in module in the console', 'apps/console/src/planted.ts', 'node:crypto', table),
  at('the environment by way of node:process', 'libs/speech/src/planted.ts', 'node:process', table),
  at('TypeORM outside a repository', 'libs/scripts/src/planted.service.ts', 'typeorm', table),
  at('the driver in the server', 'apps/server/src/planted.ts', 'pg', table),
  at('the reader of ONNX files outside its folder', 'libs/speech/src/planted.ts', 'protobufjs/light', table),
  at('the model runtime in the server, outside the bench', 'apps/server/src/planted.ts', 'onnxruntime-node', table),
  at("the model runtime in scripts, outside the exporter's check", 'scripts/planted.mjs', 'onnxruntime-node', table),
  at('a table written past its guard', 'libs/production/src/planted.ts', 'csv-stringify/sync', table),
  at('ffmpeg outside audio', 'apps/server/src/planted.ts', 'fluent-ffmpeg', table),
  {
    story: 'a forbidden module by import()',
    file: 'libs/voices/src/planted.ts',
    code: `export const planted = import('node:child_process');\n`,
    rule: table,
  },
  {
    story: 'a forbidden module by require()',
    file: 'libs/voices/src/planted.ts',
    code: `export const planted: unknown = require('node:fs');\n`,
    rule: table,
  },
  {
    story: 'a forbidden module exported onwards',
    file: 'libs/voices/src/planted.ts',
    code: `export { execFile } from 'node:child_process';\n`,
    rule: table,
  },
  {
    story: 'a forbidden type import',
    file: 'libs/voices/src/planted.ts',
    code: `export type Planted = import('typeorm').DataSource;\n`,
    rule: table,
  },
  {
    story: 'process.env read outside the config',
    file: 'libs/speech/src/planted.ts',
    code: `export const planted = process.env.HOME;\n`,
    rule: 'no-restricted-properties',
  },
  {
    story: 'process.env taken apart',
    file: 'apps/server/src/planted.ts',
    code: `export const { env: planted } = process;\n`,
    rule: 'no-restricted-properties',
  },
  {
    story: 'a file named for nothing',
    file: 'libs/text/src/text-utils.ts',
    code: 'export const planted = 1;\n',
    rule: 'voicemill/honest-names',
  },
  {
    story: 'a folder named for nothing',
    file: 'libs/text/src/common/planted.ts',
    code: 'export const planted = 1;\n',
    rule: 'voicemill/honest-names',
  },
  {
    story: 'a class named for nothing',
    file: 'libs/voices/src/planted.ts',
    code: 'export class VoiceManager {}\n',
    rule: 'voicemill/honest-names',
  },
  {
    story: 'a file of 301 lines',
    file: 'libs/text/src/planted.ts',
    code: 'export const planted = [\n' + '  1,\n'.repeat(299) + '];\n',
    rule: 'max-lines',
  },
  {
    story: 'a skipped test',
    file: 'libs/text/src/planted.spec.ts',
    code: `it.skip('is never run', () => undefined);\n`,
    rule: 'no-restricted-syntax',
  },
  {
    story: 'any',
    file: 'libs/text/src/planted.ts',
    code: 'export const planted = (value: any): string => String(value);\n',
    rule: '@typescript-eslint/no-explicit-any',
  },
];

const allowed: { story: string; file: string; code: string }[] = [
  { story: 'a feature using infra', file: 'libs/voices/src/planted.ts', code: imports('@voicemill/platform') },
  { story: 'production using scripts', file: 'libs/production/src/planted.ts', code: imports('@voicemill/scripts') },
  { story: 'production using voices', file: 'libs/production/src/planted.ts', code: imports('@voicemill/voices') },
  { story: 'a feature using an engine', file: 'libs/production/src/planted.ts', code: imports('@voicemill/audio') },
  { story: 'the console using contracts', file: 'apps/console/src/Planted.tsx', code: imports('@voicemill/contracts') },
  { story: 'the console previewing slices', file: 'apps/console/src/Planted.tsx', code: imports('@voicemill/text') },
  { story: 'audio starting ffmpeg', file: 'libs/audio/src/planted.ts', code: imports('node:child_process') },
  { story: 'speech reading models', file: 'libs/speech/src/planted.ts', code: imports('node:fs/promises') },
  { story: 'a repository speaking TypeORM', file: 'libs/scripts/src/planted.repository.ts', code: imports('typeorm') },
  {
    story: 'a test kit in a spec',
    file: 'libs/production/src/planted.spec.ts',
    code: imports('@voicemill/db/testing'),
  },
  {
    story: 'the environment read by the config',
    file: 'libs/platform/src/config/planted.ts',
    code: 'export const planted = process.env.HOME;\n',
  },
];

// Each of these needs types, so the text takes the place of an existing file in memory.
const typedForbidden: Case[] = [
  {
    story: 'a promise let go',
    file: 'libs/contracts/src/index.ts',
    code: 'async function work(): Promise<void> {}\nexport function planted(): void {\n  work();\n}\n',
    rule: '@typescript-eslint/no-floating-promises',
  },
  {
    story: 'a promise as a condition',
    file: 'libs/contracts/src/index.ts',
    code: 'async function work(): Promise<boolean> {\n  return true;\n}\nexport const planted = work() ? 1 : 2;\n',
    rule: '@typescript-eslint/no-misused-promises',
  },
  {
    story: 'await without a promise',
    file: 'libs/contracts/src/index.ts',
    code: 'export async function planted(): Promise<number> {\n  return await 1;\n}\n',
    rule: '@typescript-eslint/await-thenable',
  },
  {
    story: 'a switch that forgets a case',
    file: 'libs/contracts/src/index.ts',
    code: `export function planted(kind: 'a' | 'b'): void {\n  switch (kind) {\n    case 'a':\n      break;\n  }\n}\n`,
    rule: '@typescript-eslint/switch-exhaustiveness-check',
  },
  {
    story: 'a value import of what is only a type',
    file: 'libs/contracts/src/index.ts',
    code: `import { ZodType } from 'zod';\nexport type Planted = ZodType;\n`,
    rule: '@typescript-eslint/consistent-type-imports',
  },
];

const decorated = `import { Clock } from './clock';
declare function Injectable(): ClassDecorator;
@Injectable()
export class Planted {
  constructor(readonly clock: Clock) {}
}
`;

const rulesOf = (findings: Finding[] | undefined): (string | null)[] => (findings ?? []).map(({ ruleId }) => ruleId);

describe('the fence', () => {
  const found = lintPlanted([...forbidden, ...allowed]);
  const typed = lintPlanted([...typedForbidden, { file: 'libs/contracts/src/index.ts', code: decorated }], true);

  it.each(forbidden.map((one, index) => ({ ...one, index })))('refuses $story', ({ index, rule }) => {
    expect(rulesOf(found[index])).toContain(rule);
  });

  it.each(allowed.map((one, index) => ({ ...one, index })))('lets $story pass', ({ index }) => {
    expect(found[forbidden.length + index]).toEqual([]);
  });

  it.each(typedForbidden.map((one, index) => ({ ...one, index })))('refuses $story', ({ index, rule }) => {
    expect(rulesOf(typed[index])).toContain(rule);
  });

  it('leaves the imports of decorated classes alone, since Nest reads them at run time', () => {
    expect(rulesOf(typed[typedForbidden.length])).not.toContain('@typescript-eslint/consistent-type-imports');
  });

  it('knows errors only, no warnings', () => {
    expect(new Set([...found, ...typed].flat().map(({ severity }) => severity))).toEqual(new Set([2]));
  });
});

describe('the projects', () => {
  const projects = readProjects();

  it('are all there', () => {
    const libraries = readdirSync(join(root, 'libs')).map((name) => `libs/${name}`);
    expect(projects.map(({ folder }) => folder).sort()).toEqual(
      [...libraries, 'apps/console', 'apps/server', 'e2e'].sort(),
    );
  });

  it.each(projects)('$name carries one tag of each kind', ({ tags }) => {
    expect(tags.map((tag) => tag.split(':')[0]).sort()).toEqual(['runs', 'scope', 'type']);
  });
});
