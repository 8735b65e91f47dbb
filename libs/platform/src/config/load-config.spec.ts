import { join } from 'node:path';
import { InvalidInput } from '../errors/error-kinds';
import { loadConfig } from './load-config';

function refusalOf(env: NodeJS.ProcessEnv): InvalidInput {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('loadConfig', () => {
  it('works with nothing set', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      home: join(config.rootDir, '.voicemill'),
      databaseUrl: undefined,
      host: '127.0.0.1',
      port: 8321,
      allowRemote: false,
      workspaceId: 'default',
      device: 'cpu',
      workers: 1,
      workerThreads: undefined,
      voicesDir: join(config.rootDir, 'voices'),
      importedVoicesDir: join(config.rootDir, '.voicemill', 'voices'),
      voiceMemoryBytes: 2 * 1024 ** 3,
      pinnedVoices: [],
      uploadLimitBytes: 64 * 1024 ** 2,
      logLevel: 'info',
      engine: 'onnx',
      fakeBatchMs: 40,
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('reads every kind of value; relative paths count from the root', () => {
    const config = loadConfig({
      VOICEMILL_HOME: 'some where',
      VOICEMILL_ALLOW_REMOTE: 'yes',
      VOICEMILL_DEVICE: 'cuda:1',
      VOICEMILL_ENGINE: 'fake',
      VOICEMILL_FAKE_TAKE_SECONDS: '2.5',
      VOICEMILL_FFMPEG: '/opt/ffmpeg',
      VOICEMILL_UPLOAD_LIMIT_MB: ' 2 ',
      VOICEMILL_PINNED_VOICES: 'starter-en, mine',
      DATABASE_URL: 'postgres://me:secret@db/voicemill',
    });
    expect(config).toMatchObject({
      pinnedVoices: ['starter-en', 'mine'],
      home: join(config.rootDir, 'some where'),
      allowRemote: true,
      device: 'cuda:1',
      engine: 'fake',
      fakeTakeSeconds: 2.5,
      ffmpegPath: '/opt/ffmpeg',
      uploadLimitBytes: 2 * 1024 ** 2,
      databaseUrl: 'postgres://me:secret@db/voicemill',
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(loadConfig({ VOICEMILL_PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 8321, databaseUrl: undefined });
  });

  it('names all bad variables at once, what each has to be, and no value', () => {
    const error = refusalOf({
      VOICEMILL_PORT: '70000',
      VOICEMILL_DEVICE: 'toaster-s3cret',
      DATABASE_URL: 'mysql://me:hunter2@db',
      VOICEMILL_HOME: 'fine',
    });
    expect(error.message).toContain('VOICEMILL_PORT has to be a port number');
    expect(error.message).toContain('VOICEMILL_DEVICE has to be cpu, cuda:N or tensorrt:N');
    expect(error.message).toContain('DATABASE_URL has to be a PostgreSQL address');
    expect(error.message).not.toMatch(/70000|s3cret|hunter2|VOICEMILL_HOME/);
    expect(error.remedy).toContain('.env.example');
  });

  it('reads what is set of a recogniser; none is plugged in by itself', () => {
    expect(loadConfig({}).recogniser).toEqual({
      ...{ url: undefined, token: undefined, model: undefined, command: undefined },
      ...{ languages: ['en', 'zh'], timeoutMs: 30_000, tolerance: 2, enforces: false },
    });
    const set = loadConfig({
      VOICEMILL_ASR_COMMAND: 'pocketsphinx single {wav}',
      VOICEMILL_ASR_LANGUAGES: 'en',
      VOICEMILL_ASR_GATE: 'enforce',
      VOICEMILL_ASR_TOLERANCE: '3.5',
    });
    expect(set.recogniser).toMatchObject({ command: 'pocketsphinx single {wav}', languages: ['en'] });
    expect(set.recogniser).toMatchObject({ enforces: true, tolerance: 3.5 });
  });

  it.each([
    ['VOICEMILL_ASR_URL', 'http://me:s3cret@ear/inference'],
    ['VOICEMILL_ASR_URL', 'ear:8080/s3cret'],
    ['VOICEMILL_ASR_COMMAND', 's3cret take.wav'],
    ['VOICEMILL_ASR_TOKEN', 's3cret and blanks'],
    ['VOICEMILL_ASR_LANGUAGES', 's3cret'],
  ])('refuses %s=%s without repeating it', (name, value) => {
    const { message } = refusalOf({ [name]: value });
    expect(message).toContain(`${name} has to be`);
    expect(message).not.toContain('s3cret');
  });

  it('refuses two recognisers', () => {
    const both = { VOICEMILL_ASR_URL: 'http://ear:8080', VOICEMILL_ASR_COMMAND: 'ear {wav}' };
    expect(refusalOf(both).message).toContain('VOICEMILL_ASR_COMMAND has to be unset');
  });
});
