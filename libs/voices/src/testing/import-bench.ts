import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VoiceImportDetails, VoiceImportView } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { createDiskStore, createLogger, systemClock, type FileStore } from '@voicemill/platform';
import { JobQueue, type HandlerRun } from '@voicemill/queue';
import { addWorkspace } from '@voicemill/queue/testing';
import { makeTestVoice, prepareVoice } from '@voicemill/speech';
import { wavOf, type PackedFile } from '@voicemill/speech/testing';
import { gptSovitsSymbols } from '@voicemill/text';
import { ImportVoice } from '../imports/import-voice.job';
import { phoneWriter } from '../imports/phone-writer';
import type { PrepareVoice } from '../imports/prepare-voice-port';
import { VoiceImportsService } from '../imports/voice-imports.service';
import { VoicesService } from '../voices.service';

export const details: VoiceImportDetails = {
  id: 'mine',
  nameEn: 'Mine',
  nameZh: '我的',
  languages: 'en, zh',
  licence: 'CC-BY-4.0',
  credits: 'Ann Example',
  transcript: '你好世界。',
  transcriptLanguage: 'zh',
  ownVoice: 'Ann Example, 2026-01-31',
};

export interface Upload {
  content: Buffer;
  details?: VoiceImportDetails;
  name?: string;
  /** Default: a clip that will do. */
  reference?: Buffer;
}

/** Looks through voices in this process; nothing of them is run. */
export const prepareHere: PrepareVoice = async (voice, { whereIs, onStep }) => {
  const { dir } = await prepareVoice(voice.draft, {
    source: voice.source,
    details: () => Promise.resolve(voice.details),
    writer: phoneWriter,
    whereIs,
    tryOut: () => Promise.resolve(),
    onStep,
  });
  return dir;
};

/** The imports of two workspaces, on a database and a disk of their own. */
export class ImportBench {
  readonly logged: string[] = [];
  private constructor(
    readonly home: string,
    readonly db: TestDatabase,
    readonly queue: JobQueue,
    readonly files: FileStore,
    readonly voices: VoicesService,
    readonly imports: VoiceImportsService,
  ) {}

  static async open(): Promise<ImportBench> {
    const home = await mkdtemp(join(tmpdir(), 'voicemill-imports-'));
    await mkdir(join(home, 'clone'));
    const db = await testDatabase();
    await addWorkspace(db.dataSource, 'stranger');
    const queue = new JobQueue(db.url, () => undefined);
    await queue.start();
    const files = createDiskStore(join(home, 'files'));
    const voices = new VoicesService(db.dataSource, systemClock);
    const imports = new VoiceImportsService(db.dataSource, queue, files);
    return new ImportBench(home, db, queue, files, voices, imports);
  }

  ctx(workspaceId = 'default'): RequestContext {
    return { workspaceId, actor: 'ann', traceId: 'test' };
  }

  handler(prepare: PrepareVoice = prepareHere): ImportVoice {
    const { db, files, voices, home } = this;
    const places = { voicesDir: join(home, 'clone'), importedVoicesDir: join(home, 'voices') };
    const destination = { write: (line: string) => void this.logged.push(line) };
    const logger = createLogger({ name: 'test', level: 'info', destination });
    return new ImportVoice({ dataSource: db.dataSource, files, voices, places, prepare, logger });
  }

  async upload({ content, name = 'voice.zip', ...given }: Upload, ctx = this.ctx()): Promise<VoiceImportView> {
    const put = async (fileName: string, bytes: Buffer) => {
      const path = join(await this.files.tempDir('upload'), fileName);
      await writeFile(path, bytes);
      return { path, bytes: bytes.length };
    };
    return this.imports.create(ctx, {
      archive: await put(name, content),
      reference: await put('clip.wav', given.reference ?? wavOf({ seconds: 4 })),
      details: given.details ?? details,
    });
  }

  held(run: Partial<HandlerRun> = {}): HandlerRun {
    return { signal: new AbortController().signal, assertHeld: () => Promise.resolve(), ...run };
  }

  /** Has the handler run an import as the runner would. */
  async run({ id }: { id: string }, handler = this.handler(), workspaceId = 'default', run: Partial<HandlerRun> = {}) {
    await handler.run({ workspaceId, importId: id }, this.held(run));
    return this.imports.show(this.ctx(workspaceId), id);
  }

  /** Folders with files in them: of uploads, drafts and packages. */
  async left(): Promise<string[]> {
    const all = await readdir(this.home, { recursive: true, withFileTypes: true });
    const folders = all.filter((entry) => entry.isFile()).map((entry) => entry.parentPath.slice(this.home.length + 1));
    return [...new Set(folders)].filter((folder) => folder !== '').sort();
  }

  filesIn(folder: string): Promise<string[]> {
    return readdir(join(this.home, folder));
  }

  /** Puts a file into a folder, as a process leaves it that is killed. */
  async leave(folder: string): Promise<void> {
    await mkdir(join(this.home, folder), { recursive: true });
    await writeFile(join(this.home, folder, 'left.txt'), 'left');
  }

  /** Takes a voice out again, so that the next may have its name. */
  async forget(voiceId: string): Promise<void> {
    await this.db.dataSource.query(`DELETE FROM voice_version WHERE voice_id = $1`, [voiceId]);
    await rm(join(this.home, 'voices'), { recursive: true });
  }

  async close(): Promise<void> {
    await this.queue.stop();
    await this.db.close();
    await rm(this.home, { recursive: true });
  }
}

/** The files of a small voice of random weights; `loose`: its graphs and words alone. */
export async function voiceFiles(form: 'package' | 'loose', version = '1.0.0'): Promise<PackedFile[]> {
  const dir = await mkdtemp(join(tmpdir(), 'voicemill-made-'));
  try {
    const size = { layers: 2, width: 16, heads: 2, hidden: 16 };
    await makeTestVoice(dir, 'voicemill-v2', { size, symbols: gptSovitsSymbols, manifest: { version } });
    const names = (await readdir(dir)).filter((name) => form === 'package' || /\.onnx$|vocab\.txt$/.test(name));
    return await Promise.all(names.map(async (name) => ({ name, content: await readFile(join(dir, name)) })));
  } finally {
    await rm(dir, { recursive: true });
  }
}
