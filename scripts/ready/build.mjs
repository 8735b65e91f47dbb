import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { captured, lastLines } from './captured.mjs';
import { builtFolders, sourcesHash } from './sources.mjs';

const spoken = { server: 'the server', console: 'the console' };

function stampPath(root, part) {
  return join(root, '.nx', 'ready', `${part}.sha256`);
}

// A stamp alone would believe in a dist that somebody has deleted since.
function isBuilt(root, part, hash) {
  const stamp = stampPath(root, part);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) return false;
  return builtFolders(root, part).every(
    (folder) => !existsSync(join(folder, 'src')) || existsSync(join(folder, 'dist')),
  );
}

async function buildPart(root, part, hash) {
  const projects = part === 'console' ? ['--projects=console'] : ['--exclude=console'];
  const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const args = [nx, 'run-many', '--target=build', ...projects, '--parallel=2', '--output-style=static'];
  const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };
  // Called from a test this would be 'test', and vite would bundle the development half of React.
  delete env.NODE_ENV;
  const { code, output } = await captured(process.execPath, args, { cwd: root, env });
  if (code !== 0) throw new Error(`Building ${spoken[part]} failed:\n${lastLines(output, 40)}`);
  mkdirSync(dirname(stampPath(root, part)), { recursive: true });
  writeFileSync(stampPath(root, part), hash);
}

/** Builds the parts ('server', 'console') whose sources changed since their last build. */
export async function build(root, parts, say) {
  for (const part of parts) {
    const hash = sourcesHash(root, part);
    if (isBuilt(root, part, hash)) continue;
    say(`Building ${spoken[part]} ...`);
    // A build that is broken off must not leave an older stamp beside a half-written dist.
    rmSync(stampPath(root, part), { force: true });
    await buildPart(root, part, hash);
  }
}
