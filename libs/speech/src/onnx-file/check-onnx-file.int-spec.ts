import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { starterVoiceDir } from '../testing/starter-voices';
import { checkOnnxFile } from './check-onnx-file';
import { readOnnx, writeOnnx } from './onnx-codec';
import type { OnnxGraph, OnnxModel, OnnxTensor } from './onnx-model';
import { floatTensor } from './tensor-bytes';

const weight = (given: Partial<OnnxTensor> = {}): OnnxTensor => ({
  ...floatTensor('w', [2, 3], new Float32Array(6)),
  ...given,
});
const face = (name: string) => ({ name, type: { tensorType: { elemType: 1, shape: { dim: [{ dimParam: 'n' }] } } } });
const graph = (given: Partial<OnnxGraph> = {}): OnnxGraph => ({
  node: [{ input: ['x', 'w'], output: ['y'], opType: 'MatMul', attribute: [] }],
  initializer: [weight()],
  input: [face('x')],
  output: [face('y')],
  ...given,
});
const model = (given: Partial<OnnxModel> = {}): OnnxModel => ({
  irVersion: 8,
  graph: graph(),
  opsetImport: [{ domain: '', version: 17 }],
  ...given,
});
const elsewhere = (location: string, offset = 0): Partial<OnnxTensor> => ({
  rawData: undefined,
  dataLocation: 1,
  externalData: [
    { key: 'location', value: location },
    { key: 'offset', value: String(offset) },
  ],
});
const withWeight = (given: Partial<OnnxTensor>) => model({ graph: graph({ initializer: [weight(given)] }) });
function nested(depth: number): OnnxGraph {
  if (depth === 0) return graph();
  const attribute = [{ name: 'then_branch', type: 5, g: nested(depth - 1) }];
  return graph({ node: [{ input: ['x'], output: ['y'], opType: 'If', attribute }] });
}

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'voicemill-onnx-'));
  await writeFile(join(dir, 'weights.bin'), new Uint8Array(24));
  await writeFile(join(tmpdir(), 'voicemill-outside.bin'), new Uint8Array(24));
  await symlink(join(tmpdir(), 'voicemill-outside.bin'), join(dir, 'link.bin'));
});
afterAll(async () => {
  await rm(dir, { recursive: true });
  await rm(join(tmpdir(), 'voicemill-outside.bin'));
});

async function check(bytes: Uint8Array) {
  const path = join(dir, 'g.onnx');
  await writeFile(path, bytes);
  return checkOnnxFile(path);
}

it('the graphs of the starter voices are sound, and come out of reading and writing as they went in', async () => {
  const folder = join(starterVoiceDir('starter-en'));
  const graphs = (await readdir(folder)).filter((name) => name.endsWith('.onnx'));
  expect(graphs.length).toBeGreaterThan(0);
  for (const name of graphs) {
    const found = await checkOnnxFile(join(folder, name));
    const again = readOnnx(writeOnnx(found), name);
    expect(again.graph.node).toHaveLength(found.graph.node.length);
    const bytes = ({ graph: { initializer } }: OnnxModel) =>
      Buffer.concat(initializer.map(({ rawData }) => rawData ?? Buffer.alloc(0)));
    expect(bytes(again).equals(bytes(found))).toBe(true);
  }
});

it('weights beside the file are sound', async () => {
  await expect(check(writeOnnx(withWeight(elsewhere('weights.bin'))))).resolves.toBeDefined();
});

it.each<[string, OnnxModel, RegExp]>([
  [
    'weights above the folder',
    withWeight(elsewhere('../weights.bin')),
    /outside the voice's folder, at "..\/weights.bin"/,
  ],
  ['weights at an absolute path', withWeight(elsewhere('/etc/passwd')), /outside the voice's folder/],
  ['weights nowhere', withWeight(elsewhere('')), /outside the voice's folder/],
  ['weights behind a link', withWeight(elsewhere('link.bin')), /behind a link that leaves/],
  ['weights that are not there', withWeight(elsewhere('none.bin')), /none.bin, which is not there/],
  ['weights past the end', withWeight(elsewhere('weights.bin', 4)), /at 4 to 28 of weights.bin, which is 24 bytes/],
  ['weights that begin before the file', withWeight(elsewhere('weights.bin', -4)), /at -4 to 20/],
  ['fewer bytes than the shape', withWeight({ dims: [4, 3] }), /holds 24 bytes where its shape \[4,3\] asks for 48/],
  [
    'an absurd shape',
    withWeight({ dims: [2 ** 30, 2 ** 30], rawData: undefined }),
    /has the shape \[1073741824,1073741824\]/,
  ],
  ['a negative shape', withWeight({ dims: [-2, 3] }), /has the shape \[-2,3\]/],
  ['unknown operators', model({ opsetImport: [{ domain: 'evil', version: 1 }] }), /operators of "evil"/],
  ['operators of the future', model({ opsetImport: [{ domain: '', version: 99 }] }), /operator set 99/],
  ['functions', model({ functions: [{ name: 'f' }] }), /functions of its own/],
  ['graphs inside graphs', model({ graph: nested(20) }), /graphs inside graphs, 9 deep/],
])('refuses %s', async (_, bad, sentence) => {
  await expect(check(writeOnnx(bad))).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringMatching(sentence) as string,
  });
});

it('whatever is cut off or changed in a file is refused or sound, and nothing else happens', async () => {
  const whole = Buffer.from(writeOnnx(model()));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), async (end, at, value) => {
      const bytes = Buffer.from(whole);
      bytes[at] = value;
      try {
        await check(bytes.subarray(0, end));
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid-input' });
      }
    }),
    { numRuns: 300 },
  );
  await expect(check(whole.subarray(0, whole.length - 9))).rejects.toMatchObject({ code: 'invalid-input' });
  expect((await readFile(join(dir, 'weights.bin'))).length).toBe(24);
});
