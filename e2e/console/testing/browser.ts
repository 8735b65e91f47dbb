import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import bundled from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

// For servers without a sandbox they are right; here they would hide what a user's browser refuses, or crash with a page.
const unwanted = new Set(['--single-process', '--disable-web-security', '--allow-running-insecure-content']);

/** The browser out of the npm package; on a system that lacks its libraries, with those of the package. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await bundled.executablePath();
  const args = [...bundled.args.filter((arg) => !unwanted.has(arg)), '--no-sandbox'];
  try {
    return await chromium.launch({ executablePath, args });
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    const env = { PATH: process.env['PATH'] ?? '', LD_LIBRARY_PATH: unpackLibraries() };
    return chromium.launch({ executablePath, args, env });
  }
}

/** The package itself unpacks them only where it was made for. */
function unpackLibraries(): string {
  const folder = mkdtempSync(join(tmpdir(), 'voicemill-libraries-'));
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin', 'al2023.tar.br');
  execFileSync('tar', ['--extract', '--file=-', `--directory=${folder}`], {
    input: brotliDecompressSync(readFileSync(packed)),
  });
  return join(folder, 'lib');
}
