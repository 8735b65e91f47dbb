import { OnnxEngine } from '../onnx/onnx-engine';
import { SpeechError } from '../speech-error';
import { openVoicePackage, type VoicePackage } from '../voice/open-voice-package';
import { ofEngine } from '../voice/of-engine';

/**
 * Runs every graph of a voice once on the cpu, in fp32: names and shapes do not tell that graphs work. What a voice of engine
 * `gpt-sovits` says when it is loaded is its reference; another says its first symbols.
 *
 * Call it in a process of its own: a graph that was made to do harm, or does not fit into memory, takes its process along.
 *
 * @throws SpeechError what is wrong with the graphs
 */
export async function tryOutVoice(dir: string): Promise<void> {
  const voice = await openVoicePackage(dir, { precisions: ['fp32'] });
  const engine = await OnnxEngine.start({ device: { kind: 'cpu' }, threads: 1, precision: 'fp32' });
  try {
    const loaded = await engine.load(voice);
    if (voice.manifest.engine === 'sovits-hifigan') await saySymbols(voice, loaded);
  } catch (error) {
    // The engine has started, and on the cpu nothing else can be missing: what fails now fails by the graphs.
    if (!(error instanceof SpeechError) || error.code === 'invalid-input') throw error;
    throw new SpeechError('invalid-input', error.message, 'Export the graphs again, with one tool.', error);
  } finally {
    await engine.close();
  }
}

async function saySymbols(voice: VoicePackage, loaded: Awaited<ReturnType<OnnxEngine['load']>>): Promise<void> {
  const { symbols, padId, minPhones, defaults, id } = ofEngine(voice, 'sovits-hifigan').manifest;
  const spoken = symbols.filter((_, index) => index !== padId);
  const phones = Array.from({ length: Math.max(minPhones, 8) }, (_, index) => spoken[index % spoken.length]!);
  const [said] = await loaded.synthesise([{ phones, mix: [], ...defaults, seed: 1 }]);
  if (said && said.samples.length > 0 && said.samples.every(Number.isFinite)) return;
  throw new SpeechError('invalid-input', `Voice ${id} makes no sound, or none of numbers.`, 'Export its graphs again.');
}
