import { signatureOf } from '../gpt-sovits/recognise-graphs';
import { neededRoles, signatures, type GraphRole } from '../gpt-sovits/signatures';
import type { SpeechError } from '../speech-error';
import type { GraphFace } from '../onnx/graph-check';
import { refuse } from './file-rules';

const titles: Readonly<Record<GraphRole, string>> = {
  encoder: 't2s encoder',
  prompts: 'Prompt',
  first: 'First stage (t2s)',
  step: 't2s decoder (one step)',
  vocoder: 'SoVITS decoder',
  timbre: 'Timbre',
  hubert: 'HuBERT',
  bert: 'BERT',
  speaker: 'Speaker',
};

/**
 * The first graph that an export lacks, as a refusal that says by which inputs it would be known.
 *
 * @param found all of the export; those that nobody knows are left to `recogniseGraphs`.
 */
export function missingGraph(found: readonly { face: GraphFace }[]): SpeechError | undefined {
  const known = found.map(({ face }) => signatureOf(face));
  if (known.includes(undefined)) return undefined;
  const family = known.find((each) => each?.role === 'step')?.families[0];
  const missing = family
    ? neededRoles[family].find((role) => !known.some((each) => each?.role === role))
    : ('step' as const);
  if (!missing) return undefined;
  const forms = signatures.filter(({ role, families }) => role === missing && (!family || families.includes(family)));
  const [first = '', ...others] = forms.map(({ inputs }) => inputs.join(' + '));
  const expected = `expected input ${first}${others.length > 0 ? ` (or ${others.join(', ')})` : ''}`;
  return refuse(`${titles[missing]} graph missing: ${expected}.`, 'Put all graphs of the export side by side.');
}
