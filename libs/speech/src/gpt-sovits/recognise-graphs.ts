import { SpeechError } from '../speech-error';
import type { GraphFace } from '../onnx/graph-check';
import type { ExportFamily } from '../voice/gpt-sovits-manifest';
import { neededRoles, signatures, type GraphRole } from './signatures';

interface Faced {
  path: string;
  face: GraphFace;
}

export interface Recognised<Each extends Faced> {
  family: ExportFamily;
  graphs: Partial<Record<GraphRole, Each>>;
}

/**
 * Tells by the names of their tensors, and by nothing else, which export family graphs are of and what each is for.
 *
 * @throws SpeechError invalid-input naming the graph that is unknown or twice there, or the role that nobody plays.
 */
export function recogniseGraphs<Each extends Faced>(voiceId: string, found: readonly Each[]): Recognised<Each> {
  const place = `Voice ${voiceId}`;
  const matches = found.map((graph) => ({ graph, signature: signatureOf(graph.face) }));
  const unknown = matches.find(({ signature }) => !signature);
  if (unknown)
    throw refuse(`${place}: ${unknown.graph.path} is no graph of a known export: ${tensorsOf(unknown.graph)}.`);
  const family = matches.find(({ signature }) => signature?.role === 'step')?.signature?.families[0];
  if (!family) throw refuse(`${place}: none of its graphs draws one code after the other.`);
  const graphs: Partial<Record<GraphRole, Each>> = {};
  for (const { graph, signature } of matches) {
    if (!signature) continue;
    const { role, families } = signature;
    if (!families.includes(family)) throw refuse(`${place}: ${graph.path} is of another export than ${family}.`);
    if (graphs[role]) throw refuse(`${place}: ${graph.path} and ${graphs[role].path} do the same (${role}).`);
    graphs[role] = graph;
  }
  const missing = neededRoles[family].find((role) => !graphs[role]);
  if (missing) throw refuse(`${place}: it is of the ${family} export, but has no graph for its ${missing}.`);
  return { family, graphs };
}

/** The signature that asks for the most names of those that fit: some are parts of others. */
export function signatureOf({ inputs, outputs }: GraphFace) {
  const [takes, gives] = [inputs, outputs].map((tensors) => new Set(tensors.map(({ name }) => name)));
  const fitting = signatures.filter(
    (each) => each.inputs.every((name) => takes?.has(name)) && each.outputs.every((name) => gives?.has(name)),
  );
  const size = (each: (typeof signatures)[number]): number => each.inputs.length + each.outputs.length;
  return fitting.sort((a, b) => size(b) - size(a))[0];
}

function tensorsOf({ face: { inputs, outputs } }: Faced): string {
  const names = (tensors: GraphFace['inputs']): string => tensors.map(({ name }) => name).join(', ');
  return `it takes ${names(inputs)} and gives ${names(outputs)}`;
}

function refuse(message: string): SpeechError {
  const remedy = 'Export all graphs of the voice with one tool; docs/voices/gpt-sovits.md lists what is known.';
  return new SpeechError('invalid-input', message, remedy);
}
