import { parseVoiceChoice, type InputFault, type JobSettings } from '@voicemill/contracts';
import type { ChapterEntity, LineEntity, RequestContext } from '@voicemill/db';
import { InvalidInput } from '@voicemill/platform';
import type { ScriptsRepository } from '@voicemill/scripts';
import { speakableLanguages, type Doubt, type Lexicon } from '@voicemill/text';
import type { ResolvedVoice, VoiceRegistry } from '@voicemill/voices';
import { setImmediate as nextTick } from 'node:timers/promises';
import { voiceOf } from './prepare-for';
import type { PlannedChunk } from './plan-line';
import { readLines, type LineToRead } from './read-lines';

const pageSize = 200;
/** More refused rows than this are counted, not listed. */
const listedFaults = 50;

export interface ScriptToPlan {
  revision: { id: string; voice: string | null };
  sourceName: string;
  settings: JobSettings;
  /** Pronunciations of the script and its workspace, in the versions that the job is bound to. */
  lexicon?: Lexicon;
}

export interface PlannedLine {
  chapter: ChapterEntity;
  line: LineEntity;
  voice: ResolvedVoice;
  chunks: PlannedChunk[];
  /** Readings that are guesses. */
  doubts: Doubt[];
}

interface UnreadLine extends LineToRead {
  chapter: ChapterEntity;
  line: LineEntity;
  voice: ResolvedVoice;
}

/** Walks a script revision page by page and says how each line will be spoken. Used by the quote and by the plan. */
export class ScriptPlanner {
  constructor(
    private readonly scripts: ScriptsRepository,
    private readonly registry: VoiceRegistry,
    private readonly ctx: RequestContext,
  ) {}

  /**
   * Refuses, before anything is made, what could not be spoken.
   * @throws InvalidInput naming every row whose voice does not exist or cannot speak the row's language.
   */
  async check(script: ScriptToPlan): Promise<void> {
    const faults: InputFault[] = [];
    let refused = 0;
    for await (const line of this.lines(script.revision.id)) {
      const fault = await this.faultOf(line, script);
      if (!fault) continue;
      refused += 1;
      if (faults.length < listedFaults) faults.push(fault);
    }
    if (refused === 0) return;
    throw new InvalidInput(`${refused} line(s) cannot be spoken as asked.`, {
      code: 'language-not-spoken',
      remedy: 'Choose a voice that speaks the language of these lines.',
      faults,
    });
  }

  /** The words are cut and phonemised in other threads, a few pages ahead. */
  plan(script: ScriptToPlan): AsyncGenerator<PlannedLine> {
    return readLines(this.linesToRead(script), script);
  }

  private async *linesToRead({ revision, settings }: ScriptToPlan): AsyncGenerator<UnreadLine> {
    const chapters = await this.scripts.chaptersOf(this.ctx, revision.id);
    const byId = new Map(chapters.map((chapter) => [chapter.id, chapter]));
    const seen = new Map<string, number>();
    for await (const line of this.lines(revision.id)) {
      const chapter = byId.get(line.chapterId);
      if (!chapter) throw new Error(`line ${line.number} has no chapter`);
      const position = (seen.get(chapter.id) ?? 0) + 1;
      seen.set(chapter.id, position);
      const voice = await voiceOf(this.registry, line, settings.voice, revision.voice);
      yield { chapter, line, voice, lastInChapter: position === chapter.lineCount };
    }
  }

  private async *lines(revisionId: string): AsyncGenerator<LineEntity> {
    let after = 0;
    for (;;) {
      const page = await this.scripts.linesAfter(this.ctx, revisionId, after, pageSize);
      const last = page[page.length - 1];
      if (!last) return;
      yield* page;
      after = last.number;
      // Heartbeats of running batches share this thread.
      await nextTick();
    }
  }

  private async faultOf(line: LineEntity, script: ScriptToPlan): Promise<InputFault | undefined> {
    const place = { file: script.sourceName, row: line.sourceRow };
    if (line.voice && !parseVoiceChoice(line.voice)) {
      return {
        ...place,
        column: 'voice',
        reason: `"${line.voice}" is not a voice`,
        remedy: 'Write VOICE or VOICE:SPEAKER.',
      };
    }
    try {
      const voice = await voiceOf(this.registry, line, script.settings.voice, script.revision.voice);
      if (speakableLanguages(voice.symbols).includes(line.language)) return undefined;
      const language = line.language === 'zh' ? 'Mandarin' : 'English';
      return {
        ...place,
        column: 'voice',
        reason: `voice "${voice.voiceId}" does not speak ${language}`,
        remedy: `Choose another voice for this line, e.g. starter-${line.language}.`,
      };
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return { ...place, column: 'voice', reason: error.message, remedy: error.remedy ?? 'Choose another voice.' };
    }
  }
}
