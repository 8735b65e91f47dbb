import { captured, lastLines } from './captured.mjs';
import { installedMatchesLock } from './installed.mjs';

const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT/;

// What `npm run` hands down describes the outer call (a --prefix, a --workspace) and would bend the install.
function installEnvironment() {
  const bending = /^npm_config_(prefix|local_prefix|workspace|workspaces|omit|only|production|global|dry_run)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !bending.test(name)));
}

function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return [process.execPath, [script]];
  return ['npm', []];
}

/** A sentence with the remedy for a failed install, from what npm printed. */
export function installFault(output) {
  if (unreachable.test(output)) {
    return (
      'The packages could not be installed: the npm registry cannot be reached. Connect to the network, or name a mirror ' +
      '(npm config set registry URL) or proxy (npm config set https-proxy URL), and run the same command again.'
    );
  }
  return `The packages could not be installed; npm said:\n${lastLines(output, 15)}\nMend that and run the same command again.`;
}

/** Installs the packages when node_modules does not match package-lock.json. Resolves to whether it did. */
export async function install(root, say) {
  if (installedMatchesLock(root)) return false;
  say('Installing packages (npm ci); a minute or two the first time ...');
  const [command, first] = npmCommand();
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await captured(command, args, { cwd: root, env: installEnvironment() });
  if (code !== 0) throw new Error(installFault(output));
  return true;
}
