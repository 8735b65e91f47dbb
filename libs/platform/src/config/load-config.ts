import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { InvalidInput } from '../errors/error-kinds';
import { findRoot } from './find-root';
import { variables, type VariableName, type VariableValues } from './variables';

const bytesPerMegabyte = 1024 * 1024;

/** Everything that can be set from outside; each field's meaning stands in .env.example. All paths are absolute. */
export type Config = Readonly<ReturnType<typeof configOf>>;

/**
 * Reads and checks the environment; the `.env` file of the repository root stands in for what is unset there. With
 * `env` given, only that is read. The result is frozen.
 * @throws InvalidInput naming every bad variable and what it has to be, and never a value: a value may be a secret.
 */
export function loadConfig(env?: NodeJS.ProcessEnv): Config {
  const rootDir = findRoot();
  return Object.freeze(configOf(rootDir, readVariables(env ?? { ...envFile(rootDir), ...process.env })));
}

function envFile(rootDir: string): NodeJS.Dict<string> {
  const file = join(rootDir, '.env');
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

function readVariables(env: NodeJS.ProcessEnv): VariableValues {
  const faults: string[] = [];
  const entries = (Object.keys(variables) as VariableName[]).map((name) => {
    const { schema, preset, expected } = variables[name];
    // An empty variable counts as unset: that is how compose files and .env files pass on what nobody filled in.
    const parsed = schema.safeParse(env[name]?.trim() || preset);
    if (!parsed.success) faults.push(`${name} has to be ${expected}.`);
    return [name, parsed.data];
  });
  if (env.VOICEMILL_ASR_URL?.trim() && env.VOICEMILL_ASR_COMMAND?.trim()) {
    faults.push('VOICEMILL_ASR_COMMAND has to be unset where VOICEMILL_ASR_URL is set.');
  }
  if (faults.length > 0) {
    throw new InvalidInput(['The configuration cannot be used:', ...faults].join('\n  '), {
      remedy: 'Correct or remove these environment variables (or lines of .env); .env.example explains each.',
    });
  }
  return Object.fromEntries(entries) as VariableValues;
}

function configOf(rootDir: string, values: VariableValues) {
  // Relative paths count from the root, not from wherever the command was typed: two commands must mean the same home.
  const absolute = (path: string) => resolve(rootDir, path);
  return {
    rootDir,
    home: absolute(values.VOICEMILL_HOME ?? '.voicemill'),
    databaseUrl: values.DATABASE_URL,
    host: values.VOICEMILL_HOST,
    port: values.VOICEMILL_PORT,
    allowRemote: values.VOICEMILL_ALLOW_REMOTE,
    workspaceId: values.VOICEMILL_WORKSPACE,
    device: values.VOICEMILL_DEVICE,
    workers: values.VOICEMILL_WORKERS,
    workerThreads: values.VOICEMILL_WORKER_THREADS,
    voicesDir: absolute(values.VOICEMILL_VOICES_DIR ?? 'voices'),
    /** Voices that were brought in: what belongs to a clone stays as it was cloned. */
    importedVoicesDir: join(absolute(values.VOICEMILL_HOME ?? '.voicemill'), 'voices'),
    voiceMemoryBytes: values.VOICEMILL_VOICE_MEMORY_MB * bytesPerMegabyte,
    pinnedVoices: values.VOICEMILL_PINNED_VOICES ?? [],
    uploadLimitBytes: values.VOICEMILL_UPLOAD_LIMIT_MB * bytesPerMegabyte,
    voiceUploadLimitBytes: values.VOICEMILL_VOICE_UPLOAD_LIMIT_MB * bytesPerMegabyte,
    /** Beside the listener; neither address nor command: none is plugged in. */
    recogniser: {
      url: values.VOICEMILL_ASR_URL,
      token: values.VOICEMILL_ASR_TOKEN,
      model: values.VOICEMILL_ASR_MODEL,
      command: values.VOICEMILL_ASR_COMMAND,
      languages: values.VOICEMILL_ASR_LANGUAGES,
      timeoutMs: values.VOICEMILL_ASR_TIMEOUT_SECONDS * 1000,
      tolerance: values.VOICEMILL_ASR_TOLERANCE,
      enforces: values.VOICEMILL_ASR_GATE === 'enforce',
    },
    logLevel: values.VOICEMILL_LOG_LEVEL,
    ffmpegPath: values.VOICEMILL_FFMPEG && absolute(values.VOICEMILL_FFMPEG),
    ffprobePath: values.VOICEMILL_FFPROBE && absolute(values.VOICEMILL_FFPROBE),
    engine: values.VOICEMILL_ENGINE,
    fakeBatchMs: values.VOICEMILL_FAKE_BATCH_MS,
    fakeTakeSeconds: values.VOICEMILL_FAKE_TAKE_SECONDS,
  };
}
