import { variables, type Variable } from './variables';

const head = [
  '# Every setting of Voicemill. Each one works unset; copy this file to .env and change what you need.',
  '# Variables of the environment win over .env. Relative paths count from this folder.',
];

/** The text of .env.example, written from the schema that reads the environment. */
export function renderEnvExample(): string {
  const blocks = Object.entries<Variable>(variables).map(([name, { about, expected, preset, otherwise }]) => [
    '',
    `# ${about}`,
    `# Has to be ${expected}${otherwise ? `; unset: ${otherwise}` : ''}.`,
    `#${name}=${preset ?? ''}`,
  ]);
  return [...head, ...blocks.flat(), ''].join('\n');
}
