import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOnnx, writeOnnx } from '../../onnx-file/onnx-codec';
import type { OnnxModel } from '../../onnx-file/onnx-model';
import { makeTestVoice } from '../../test-voices/make-test-voice';
import { testClip } from '../../test-voices/test-clip';
import { testSymbols } from '../../test-voices/test-symbols';
import type { TestVoiceKind } from '../../test-voices/test-voice-graphs';
import { importVoice, type ImportRequest } from '../../voice-import/import-voice';
import type { WrittenDetails } from '../../voice-import/voice-details';
import type { PhoneWriter } from '../../voice-import/write-package';
import type { VoicePackage } from '../../voice/open-voice-package';

const spoken = testSymbols.filter((symbol) => /^[a-z]/.test(symbol));

/** Two phones a character; marks say nothing. */
const writer: PhoneWriter = {
  symbols: testSymbols,
  write: (text, language) => {
    const characters = Array.from(text).filter((character) => /\p{L}/u.test(character));
    const phones = characters.flatMap((_, index) => [spoken[index % 40]!, spoken[(index * 3) % 40]!]);
    return [{ language, text: characters.join(''), phones, word2ph: characters.map(() => 2) }];
  },
};

/** A home for voices, and voices of random weights to bring into it. */
export class ImportGround {
  private folders = 0;

  private constructor(readonly home: string) {}

  static async open(): Promise<ImportGround> {
    const ground = new ImportGround(await mkdtemp(join(tmpdir(), 'voicemill-import-')));
    await writeFile(ground.path('clip.wav'), testClip(140));
    await writeFile(ground.path('signed.txt'), 'I agree.');
    return ground;
  }

  path(...names: string[]): string {
    return join(this.home, ...names);
  }

  /** What somebody would hand over; `loose`: its graphs alone. A copy that may be spoilt. */
  async voice(kind: TestVoiceKind, form: 'package' | 'loose'): Promise<string> {
    const made = this.path(`made-${kind}`);
    if (!(await readdir(this.home)).includes(`made-${kind}`)) {
      await makeTestVoice(made, kind, { size: { layers: 2, width: 16, heads: 2, hidden: 16 } });
    }
    this.folders += 1;
    const dir = this.path(`given-${this.folders}`);
    const wanted = (name: string): boolean => form === 'package' || /(made-[\w-]+|\.onnx|\.bin|vocab\.txt)$/.test(name);
    await cp(made, dir, { recursive: true, filter: (from) => wanted(from) });
    return dir;
  }

  details(): WrittenDetails {
    return {
      id: 'mine',
      nameEn: 'Mine',
      nameZh: '我的',
      languages: 'en, zh',
      licence: 'CC-BY-4.0',
      credits: 'Ann Example',
      reference: this.path('clip.wav'),
      transcript: '你好世界。',
      transcriptLanguage: 'zh',
      ownVoice: 'Ann Example, 2026-01-31',
    };
  }

  import(source: string, details: WrittenDetails, request: Partial<ImportRequest> = {}): Promise<VoicePackage> {
    return importVoice({
      source,
      voicesDir: this.path('voices'),
      details: () => Promise.resolve(details),
      writer,
      whereIs: () => Promise.resolve(undefined),
      tryOut: () => Promise.reject(new Error('a voice that should have been refused was run')),
      ...request,
    });
  }

  /** Everything below the home's voices, drafts included. */
  async left(): Promise<string[]> {
    return (await readdir(this.path('voices'), { recursive: true })).filter((name) => name !== '.drafts');
  }

  close(): Promise<void> {
    return rm(this.home, { recursive: true });
  }
}

/** Changes a graph in its file. */
export async function editGraph(dir: string, name: string, edit: (model: OnnxModel) => void): Promise<void> {
  const model = readOnnx(await readFile(join(dir, name)), name);
  edit(model);
  await writeFile(join(dir, name), writeOnnx(model));
}
