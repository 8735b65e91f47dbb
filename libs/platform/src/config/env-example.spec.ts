import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { renderEnvExample } from './env-example';
import { findRoot } from './find-root';
import { loadConfig } from './load-config';
import { variables } from './variables';

describe('.env.example', () => {
  it('is what the schema says', () => {
    expect(readFileSync(join(findRoot(), '.env.example'), 'utf8')).toBe(renderEnvExample());
  });

  it('means the same as an empty file, also when every line is put in force', () => {
    const inForce = parseEnv(renderEnvExample().replace(/^#(?=[A-Z_]+=)/gm, ''));
    expect(Object.keys(inForce).sort()).toEqual(Object.keys(variables).sort());
    expect(loadConfig(inForce)).toEqual(loadConfig({}));
  });
});
