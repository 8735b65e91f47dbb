// Only makes ready, runs nothing: for images and for machines that are set up ahead. Arguments: server, console.
import { ensureReady } from './ensure-ready.mjs';

try {
  await ensureReady(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
