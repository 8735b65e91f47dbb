import type { JobSettings, ScriptKind } from '@voicemill/contracts';
import type { ChapterEntity, LineEntity, RequestContext } from '@voicemill/db';
import type { ScriptsRepository } from '@voicemill/scripts';
import type { Doubt, Lexicon } from '@voicemill/text';
import type { ResolvedVoice, VoiceRegistry } from '@voicemill/voices';
import { setImmediate as nextTick } from 'node:timers/promises';
import { FaultFinder } from './fault-finder';
import { inStyle } from './line-style';
import { voiceOf } from './prepare-for';
import type { PlannedChunk } from './plan-line';
import { readLines, type LineToRead } from './read-lines';

const pageSize = 200;

export interface ScriptToPlan {
  revision: { id: string; voice: string | null };
  sourceName: string;
  settings: JobSettings;
  /** Pronunciations of the script and its workspace, in the versions that the job is bound to. */
  lexicon?: Lexicon;
}

/** What tells an order from a direction, beside the script. */
export interface ScriptToCheck extends ScriptToPlan {
  kind: ScriptKind;
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
   * Refuses, before anything is made, what could not be spoken as asked.
   * @throws InvalidInput naming every row whose voice does not exist, cannot speak the row's language or lacks what is
   * asked of it, and every setting of the job that one of its voices cannot follow.
   */
  async check(script: ScriptToCheck): Promise<void> {
    const finder = new FaultFinder(this.registry, script);
    for await (const line of this.lines(script.revision.id)) await finder.look(line);
    finder.refuseFaults();
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
      const plain = await voiceOf(this.registry, line, settings.voice, revision.voice);
      const voice = line.style === null ? plain : (inStyle(plain, line.style) ?? plain);
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
}
