import { loadConfig } from '@voicemill/platform';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDoctor } from './run-doctor';

describe('the doctor on this machine', () => {
  let database: TestDatabase;
  const home = mkdtempSync(join(tmpdir(), 'voicemill-doctor-'));
  const configured = (more: NodeJS.ProcessEnv) => loadConfig({ VOICEMILL_HOME: home, ...more });

  async function told(env: NodeJS.ProcessEnv): Promise<{ code: number; text: string }> {
    let text = '';
    const code = await runDoctor(configured(env), { write: (part) => (text += part) });
    return { code, text };
  }

  beforeAll(async () => {
    database = await testDatabase();
  });

  afterAll(async () => {
    await database.close();
    rmSync(home, { recursive: true });
  });

  it('finds everything that a render needs', async () => {
    const { code, text } = await told({ DATABASE_URL: database.url });
    for (const part of [
      'Node',
      'disk',
      'ffmpeg',
      'PostgreSQL',
      'voice: starter-en',
      'voice: starter-zh',
      'provider cpu',
    ]) {
      expect(text).toMatch(new RegExp(`^ok +${part}`, 'm'));
    }
    expect(text).toContain('Voicemill can work on this machine.');
    expect(code).toBe(0);
  });

  it('names every illness at once, each with its remedy, and fails', async () => {
    const { code, text } = await told({
      DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/voicemill',
      VOICEMILL_VOICES_DIR: join(home, 'no-voices'),
      VOICEMILL_FFMPEG: join(home, 'no-ffmpeg'),
      VOICEMILL_FFPROBE: join(home, 'no-ffprobe'),
    });
    expect(code).toBe(1);
    for (const part of ['ffmpeg', 'PostgreSQL', 'voices']) {
      expect(text).toMatch(new RegExp(`^MISSING +${part}: .+\\n +-> .+`, 'm'));
    }
    expect(text).not.toContain('secret');
  });
});
