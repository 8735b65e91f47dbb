import { randomUUID } from 'node:crypto';
import type { IngestedLine, ScriptHead } from './ingest';
import { detectLanguage } from '@voicemill/text';
import type { Language } from '@voicemill/contracts';
import {
  ChapterEntity,
  ScriptEntity,
  ScriptRevisionEntity,
  type RequestContext,
  type EntityManager,
} from '@voicemill/db';

const pageSize = 500;

/** Writes one revision inside a transaction, line by line in pages, so that a long script is never held whole. */
export class RevisionWriter {
  readonly revisionId = randomUUID();
  private chapter = { id: '', number: 0, title: '', lineCount: 0 };
  private waiting: Record<string, unknown>[] = [];
  private lines = 0;
  private characters = 0;
  private readonly byLanguage = { en: 0, zh: 0 };

  constructor(
    private readonly manager: EntityManager,
    private readonly ctx: RequestContext,
    private readonly fallbackTitle: string,
  ) {}

  async add(line: IngestedLine): Promise<void> {
    if (line.chapter !== null || this.chapter.number === 0) {
      await this.openChapter(line.chapter ?? this.fallbackTitle);
    }
    const language = detectLanguage(line.text);
    this.lines += 1;
    this.chapter.lineCount += 1;
    this.characters += line.text.length;
    this.byLanguage[language] += line.text.length;
    this.waiting.push({
      chapterId: this.chapter.id,
      chapterNumber: this.chapter.number,
      number: this.lines,
      sourceFile: line.sourceFile ?? null,
      sourceRow: line.sourceRow,
      externalId: line.externalId ?? null,
      text: line.text,
      overrides: line.overrides ?? [],
      language,
      voice: line.voice ?? null,
      speaker: line.speaker ?? null,
      pauseMs: line.pauseMs ?? null,
      targetMs: line.targetMs ?? null,
      style: line.style ?? null,
      speed: line.speed ?? null,
      gainDb: line.gainDb ?? null,
      breakAfter: line.breakAfter,
    });
    if (this.waiting.length >= pageSize) await this.flush();
  }

  /** Closes the revision and makes it its script's newest. */
  async finish(script: ScriptEntity, head: ScriptHead, content: { report: Record<string, unknown> }): Promise<void> {
    const { title, author, language } = await this.close(script, head, content);
    await this.manager.update(
      ScriptEntity,
      { id: script.id },
      { title, author, language, latestRevisionId: this.revisionId },
    );
  }

  /** Closes the revision, but leaves it to others whether it becomes its script's newest, under this head. */
  async close(
    script: ScriptEntity,
    head: ScriptHead,
    content: { report: Record<string, unknown> },
  ): Promise<Pick<ScriptEntity, 'title' | 'author' | 'language'>> {
    await this.closeChapter();
    const [{ next }] = await this.manager.query<[{ next: number }]>(
      `SELECT coalesce(max(number), 0) + 1 AS next FROM script_revision WHERE script_id = $1 AND id <> $2`,
      [script.id, this.revisionId],
    );
    await this.manager.update(
      ScriptRevisionEntity,
      { id: this.revisionId },
      {
        number: next,
        encoding: head.encoding,
        voice: head.voice ?? null,
        chapterCount: this.chapter.number,
        lineCount: this.lines,
        characterCount: this.characters,
        report: content.report as never,
      },
    );
    const language: Language = head.language ?? (this.byLanguage.zh * 3 > this.byLanguage.en ? 'zh' : 'en');
    return { title: head.title, author: head.author ?? null, language };
  }

  /** The row that chapters and lines refer to; its counts are written by `finish`. */
  async begin(scriptId: string, sha256: string): Promise<void> {
    await this.manager.insert(ScriptRevisionEntity, {
      id: this.revisionId,
      workspaceId: this.ctx.workspaceId,
      scriptId,
      contentSha256: sha256,
      number: 0,
      encoding: '',
      voice: null,
      chapterCount: 0,
      lineCount: 0,
      characterCount: 0,
      report: {},
    });
  }

  private async openChapter(title: string): Promise<void> {
    await this.closeChapter();
    this.chapter = { id: randomUUID(), number: this.chapter.number + 1, title, lineCount: 0 };
    await this.manager.insert(ChapterEntity, {
      ...this.chapter,
      workspaceId: this.ctx.workspaceId,
      revisionId: this.revisionId,
    });
  }

  private async closeChapter(): Promise<void> {
    await this.flush();
    if (this.chapter.number > 0) {
      await this.manager.update(ChapterEntity, { id: this.chapter.id }, { lineCount: this.chapter.lineCount });
    }
  }

  private async flush(): Promise<void> {
    if (this.waiting.length === 0) return;
    await this.manager.query(
      `INSERT INTO line (workspace_id, revision_id, chapter_id, chapter_number, number, source_file, source_row,
         external_id, text, overrides, language, voice, speaker, pause_ms, target_ms, style, speed, gain_db,
         break_after)
       SELECT $1, $2, l."chapterId", l."chapterNumber", l.number, l."sourceFile", l."sourceRow",
         l."externalId", l.text, l.overrides, l.language, l.voice, l.speaker, l."pauseMs", l."targetMs", l.style, l.speed,
         l."gainDb", l."breakAfter"
       FROM jsonb_to_recordset($3::jsonb) AS l ("chapterId" uuid, "chapterNumber" int, number int,
         "sourceFile" text, "sourceRow" int, "externalId" text, text text, overrides jsonb, language text, voice text, speaker text,
         "pauseMs" int, "targetMs" int, style text, speed real, "gainDb" real,
         "breakAfter" text)`,
      [this.ctx.workspaceId, this.revisionId, JSON.stringify(this.waiting)],
    );
    this.waiting = [];
  }
}
