import { parseVoiceChoice, type ErrorCode, type InputFault, type JobSettings } from '@voicemill/contracts';
import type { LineEntity } from '@voicemill/db';
import { InvalidInput } from '@voicemill/platform';
import { speakableLanguages } from '@voicemill/text';
import type { ResolvedVoice, VoiceRegistry } from '@voicemill/voices';
import { controlFaults, styleFault } from './control-faults';
import { voiceOf } from './prepare-for';
import type { ScriptToCheck } from './script-plan';

/** More refused rows than this are counted, not listed. */
const listedFaults = 50;

type Found = Omit<InputFault, 'file'> & { code: ErrorCode };

/** Looks at the lines of a script one by one, and gathers what could not be spoken as the script and the job ask. */
export class FaultFinder {
  private readonly faults: Found[] = [];
  private count = 0;
  /** Voice and setting of what the job asks for in vain: said once, not for every row. */
  private readonly refusedSettings = new Set<string>();

  constructor(
    private readonly registry: VoiceRegistry,
    private readonly script: Pick<ScriptToCheck, 'revision' | 'sourceName' | 'kind' | 'settings'>,
  ) {}

  async look(line: LineEntity): Promise<void> {
    for (const found of await this.faultsOf(line)) {
      this.count += 1;
      if (this.faults.length < listedFaults) this.faults.push(found);
    }
  }

  /** @throws InvalidInput when there was anything; its code is that of the first. */
  refuseFaults(): void {
    const [first] = this.faults;
    if (!first) return;
    throw new InvalidInput(`${this.count} line(s) or setting(s) cannot be spoken as asked.`, {
      code: first.code,
      remedy: first.remedy,
      faults: this.faults.map(({ code: _, ...fault }) => ({ file: this.script.sourceName, ...fault })),
    });
  }

  private async faultsOf(line: LineEntity): Promise<Found[]> {
    const at = { row: line.sourceRow, column: 'voice' };
    if (line.voice && !parseVoiceChoice(line.voice)) {
      const reason = `"${line.voice}" is not a voice`;
      return [{ ...at, code: 'voice-unknown', reason, remedy: 'Write VOICE or VOICE:SPEAKER.' }];
    }
    const { settings, revision } = this.script;
    try {
      const voice = await voiceOf(this.registry, line, settings.voice, revision.voice);
      if (speakableLanguages(voice.symbols).includes(line.language)) return this.controlFaultsOf(line, voice);
      const reason = `voice "${voice.voiceId}" does not speak ${line.language === 'zh' ? 'Mandarin' : 'English'}`;
      const remedy = `Choose another voice for this line, e.g. starter-${line.language}.`;
      return [{ ...at, code: 'language-not-spoken', reason, remedy }];
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const { message: reason, code, remedy = 'Choose another voice.' } = error;
      return [{ ...at, code, reason, remedy }];
    }
  }

  private controlFaultsOf(line: LineEntity, voice: ResolvedVoice): Found[] {
    const code = 'parameter-out-of-range';
    const own = controlFaults(voice, line.speed === null ? {} : { speed: line.speed });
    const faults = own.map(({ control, ...fault }): Found => ({
      row: line.sourceRow,
      column: control,
      code,
      ...fault,
    }));
    // A remark in a dialogue or a book is direction: a voice that has the style follows it. A cell of a table is an order.
    const style = this.script.kind === 'csv' ? styleFault(voice, line) : undefined;
    if (style) faults.push({ row: line.sourceRow, column: 'style', code, ...style });
    for (const { control, ...fault } of controlFaults(voice, askedByJob(this.script.settings, line))) {
      const key = `${voice.voiceId} ${control}`;
      if (this.refusedSettings.has(key)) continue;
      this.refusedSettings.add(key);
      faults.push({ column: `settings.${control}`, code, ...fault });
    }
    return faults;
  }
}

const askedByJob = ({ speed, pitchSemitones, noiseScale }: JobSettings, line: LineEntity) => {
  return { pitchSemitones, noiseScale, ...(line.speed === null ? { speed } : {}) };
};
