import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readProjects, root } from './testing/projects';

interface Service {
  build?: { context: string; dockerfile: string };
  image: string;
  command?: string[];
  environment: Record<string, string>;
  volumes: string[];
  ports?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, null>;
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const dockerfile = read('docker/server.Dockerfile');
const compose = parse(read('docker/compose.yml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);

const sourceOf = (built: string): string => built.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
const programsOf = (text: string): string[] => text.match(/apps\/server\/dist\/[a-z.-]+\.js/g) ?? [];

/** Folders and files that an instruction copies from the repository itself (not from an earlier stage). */
function copiedFromRepository(): string[] {
  const lines = dockerfile.split('\n').filter((line) => line.startsWith('COPY ') && !line.includes('--from='));
  return lines.flatMap((line) => line.split(' ').slice(1, -1));
}

describe('the image', () => {
  it('copies only what exists', () => {
    expect(copiedFromRepository().filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('copies the manifest of every project, or the packages would not be linked', () => {
    const wanted = readProjects().map(({ folder }) => `${folder}/package.json`);
    expect(copiedFromRepository()).toEqual(expect.arrayContaining(wanted));
  });

  it('copies only existing folders into the last stage', () => {
    const copied = [...dockerfile.matchAll(/--from=build \S+ \/voicemill\/(\S+)/g)].map(([, path]) => path ?? '');
    expect(copied).toEqual(expect.arrayContaining(['node_modules', 'apps', 'libs', 'voices']));
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('runs scripts and programs that exist', () => {
    expect(dockerfile).toContain('node scripts/ready.mjs server console');
    expect(existsSync(join(root, 'scripts/ready.mjs'))).toBe(true);
    const programs = programsOf(dockerfile);
    expect(programs).not.toEqual([]);
    expect(programs.filter((path) => !existsSync(join(root, sourceOf(path))))).toEqual([]);
  });

  it('does not run as root, and brings ffmpeg', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/apt-get install .*\bffmpeg\b/);
  });

  it('is built on the Node that the workspace asks for', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    const [, asked] = /(\d+)/.exec(engines.node) ?? [];
    const used = [...dockerfile.matchAll(/^FROM node:(\d+)-bookworm-slim/gm)].map(([, major]) => major);
    expect(used).toEqual([asked, asked]);
  });
});

describe('the compose file', () => {
  it('starts PostgreSQL 17, the server and a worker', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['postgres', 'server', 'worker']);
    expect(compose.services.postgres?.image).toMatch(/^postgres:17\b/);
  });

  it('runs programs that exist', () => {
    const programs = services.flatMap(([, { command = [] }]) => command);
    expect(programs).toHaveLength(2);
    expect(programs.filter((path) => !existsSync(join(root, sourceOf(path))))).toEqual([]);
  });

  it('builds from files that exist', () => {
    const builds = services.flatMap(([, { build }]) => (build ? [build] : []));
    for (const { context, dockerfile: file } of builds) {
      expect(existsSync(join(root, 'docker', context, file))).toBe(true);
    }
    expect(builds).toHaveLength(2);
  });

  it('declares every volume that a service mounts', () => {
    const mounted = services.flatMap(([, { volumes }]) => volumes.map((volume) => volume.split(':')[0] ?? ''));
    expect([...new Set(mounted)].sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  it('waits for services that exist and can say that they are healthy', () => {
    const awaited = services.flatMap(([, service]) => Object.entries(service.depends_on ?? {}));
    expect(awaited).not.toEqual([]);
    for (const [name, { condition }] of awaited) {
      expect(condition).toBe('service_healthy');
      expect(compose.services[name]?.healthcheck?.test).toBeDefined();
    }
  });

  it('gives server and worker the same database, and sets only variables that the config knows', () => {
    const known = new Set(read('.env.example').match(/\b(VOICEMILL_[A-Z_]+|DATABASE_URL)\b/g));
    const { server, worker } = compose.services;
    expect(worker?.environment.DATABASE_URL).toBe(server?.environment.DATABASE_URL);
    const set = [...Object.keys(server?.environment ?? {}), ...Object.keys(worker?.environment ?? {})];
    const inImage = [...dockerfile.matchAll(/\b(VOICEMILL_[A-Z_]+)=/g)].map(([, name]) => name ?? '');
    expect([...set, ...inImage].filter((name) => !known.has(name))).toEqual([]);
  });

  it('is published on this machine only, since there is no sign-in yet, and keeps no password', () => {
    expect(services.flatMap(([, { ports = [] }]) => ports)).toEqual(['127.0.0.1:8321:8321']);
    expect(compose.services.postgres?.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  });
});
