// Runs one ONNX graph on tensors that lie in files: node run-graph.mjs GRAPH FOLDER. `inputs.json` in the folder names them;
// `outputs.json` is written beside it. compare.py calls it, so that graphs are held to the runtime that speaks with them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';

const [graph, folder] = process.argv.slice(2);
if (!graph || !folder) throw new RangeError('name a graph and a folder');

const arrays = { float32: Float32Array, int64: BigInt64Array };
const listed = JSON.parse(await readFile(join(folder, 'inputs.json'), 'utf8'));
const feeds = {};
for (const [name, { file, type, dims }] of Object.entries(listed)) {
  const bytes = Uint8Array.from(await readFile(join(folder, file)));
  feeds[name] = new Tensor(type, new arrays[type](bytes.buffer), dims);
}

const session = await InferenceSession.create(graph, { logSeverityLevel: 3 });
const made = await session.run(feeds);
const written = {};
for (const [index, [name, { data, type, dims }]] of Object.entries(made).entries()) {
  const file = `out${index}`;
  await writeFile(join(folder, file), new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  written[name] = { file, type, dims };
}
await writeFile(join(folder, 'outputs.json'), JSON.stringify(written));
