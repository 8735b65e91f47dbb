import { join } from 'node:path';
import type { SynthesisItem } from '../../engine/speech-engine';
import type { TestVoiceKind } from '../../test-voices/test-voice-graphs';
import { ofEngine } from '../../voice/of-engine';
import type { VoicePackage } from '../../voice/open-voice-package';
import { PlainGraphs } from './plain-graphs';
import { plainRequest } from './plain-request';
import { genieLoop, upstreamLoop } from './reference-drawing-loops';
import { referenceLoops } from './reference-loops';
import { referenceSound } from './reference-sound';

const loopOf = (kind: TestVoiceKind) => referenceLoops[kind] ?? (kind.startsWith('genie') ? genieLoop : upstreamLoop);

/** Says an item the slow and obvious way: what any engine's take of it has to be, code for code and sample for sample. */
export class ReferenceSpeaker {
  private readonly graphs = new PlainGraphs();

  /** @param opened a test voice whose graphs draw nothing by themselves. */
  async speak(
    opened: VoicePackage,
    kind: TestVoiceKind,
    item: SynthesisItem,
  ): Promise<{ codes: number[]; samples: number[] }> {
    const voice = ofEngine(opened, 'gpt-sovits');
    const { sampling } = voice.manifest;
    const path = (file: string): string => join(voice.dir, file);
    const setting = { graphs: this.graphs, path, sampling, mostCodes: sampling.mostCodes };
    const request = await plainRequest(setting, voice, item);
    const codes = await loopOf(kind)(setting, request);
    return { codes, samples: await referenceSound(setting, kind, voice, request, codes) };
  }

  end(): Promise<void> {
    return this.graphs.end();
  }
}
