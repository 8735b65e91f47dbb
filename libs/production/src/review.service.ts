import type { Decision, DoubtGroup, LexiconVersions, PageQuery, Review, StoredEntry } from '@voicemill/contracts';
import { lexiconEntrySchema } from '@voicemill/contracts';
import type { LineEntity, RequestContext } from '@voicemill/db';
import { Conflict, InvalidInput, NotFound } from '@voicemill/platform';
import { DoubtGroups, keyOfGroup, type ScriptsService } from '@voicemill/scripts';
import { speakableLanguages } from '@voicemill/text';
import type { ResolvedVoice, VoiceRegistry, VoicesService } from '@voicemill/voices';
import { voiceOf } from './prepare-for';
import { readLines, type LineToRead } from './read-lines';

const pageSize = 200;
/** Walks whose result is kept: a review is read page by page, and decided about by few people at a time. */
const walksKept = 4;

interface Wanted {
  scriptId: string;
  revisionId: string;
  versions: LexiconVersions;
}

interface Walked {
  groups: DoubtGroup[];
  undecided: number;
}

/** Readings of a script that a person should settle before it is rendered: what they are, and what was decided. */
export class ReviewService {
  private readonly walks = new Map<string, Promise<Walked>>();

  constructor(
    private readonly scripts: ScriptsService,
    private readonly voices: VoicesService,
  ) {}

  /** A page of the open doubts of the script's newest revision, read with the present lexicons. */
  async list(ctx: RequestContext, scriptId: string, query: PageQuery): Promise<Review> {
    const { groups, undecided } = await this.walked(ctx, scriptId);
    const from = (query.page - 1) * query.perPage;
    return { items: groups.slice(from, from + query.perPage), total: groups.length, undecided, ...query };
  }

  /**
   * Settles all doubts of a group, between its neighbours or everywhere, by an entry of a lexicon.
   * @throws InvalidInput for a group or a pronunciation that is none.
   */
  async decide(ctx: RequestContext, scriptId: string, decision: Decision): Promise<StoredEntry> {
    await this.scripts.show(ctx, scriptId);
    const { written, before, after } = keyOfGroup(decision.group);
    const context = decision.scope === 'context' ? { before, after } : {};
    const entry = lexiconEntrySchema.safeParse({ written, ...context, ...decision.choice });
    if (!entry.success) throw new InvalidInput('There is no such group of doubts.');
    return this.scripts.lexicons.settle(ctx, decision.lexicon === 'script' ? scriptId : null, entry.data);
  }

  /** @throws Conflict when doubts are open: how many, and where to settle them. */
  async assertSettled(ctx: RequestContext, scriptId: string): Promise<void> {
    const { groups, undecided } = await this.walked(ctx, scriptId);
    if (undecided === 0) return;
    throw new Conflict(
      `${groups.length} reading(s) at ${undecided} place(s) are not settled, and this job is to wait for them.`,
      {
        remedy: 'Settle them on the review page of the script or by npm run review, or ask for review "best-guess".',
      },
    );
  }

  private async walked(ctx: RequestContext, scriptId: string): Promise<Walked> {
    const { revisionId } = await this.scripts.show(ctx, scriptId);
    const versions = await this.scripts.lexicons.versions(ctx, scriptId);
    const key = [ctx.workspaceId, revisionId, versions.workspace, versions.script].join(' ');
    let walk = this.walks.get(key);
    if (!walk) {
      walk = this.walk(ctx, { scriptId, revisionId, versions });
      walk.catch(() => this.walks.delete(key));
    }
    this.walks.delete(key);
    this.walks.set(key, walk);
    for (const oldest of this.walks.keys()) {
      if (this.walks.size <= walksKept) break;
      this.walks.delete(oldest);
    }
    return walk;
  }

  private async walk(ctx: RequestContext, { scriptId, revisionId, versions }: Wanted): Promise<Walked> {
    const revision = await this.scripts.rows.findRevision(ctx, revisionId);
    if (!revision) throw new NotFound('There is no such script.');
    const lexicon = await this.scripts.lexicons.compile(ctx, scriptId, versions);
    const groups = new DoubtGroups();
    const lines = this.linesToRead(ctx, revision);
    for await (const { line, doubts } of readLines(lines, { lexicon })) groups.add(line, doubts);
    return { groups: groups.sorted(), undecided: groups.undecided };
  }

  private async *linesToRead(
    ctx: RequestContext,
    { id, voice: scriptVoice }: { id: string; voice: string | null },
  ): AsyncGenerator<LineToRead & { line: LineEntity }> {
    const registry = this.voices.registry(ctx);
    for await (const line of this.lines(ctx, id)) {
      yield { line, voice: await speakerOf(registry, line, scriptVoice), lastInChapter: false };
    }
  }

  private async *lines(ctx: RequestContext, revisionId: string): AsyncGenerator<LineEntity> {
    for (let after = 0; ;) {
      const page = await this.scripts.rows.linesAfter(ctx, revisionId, after, pageSize);
      const last = page[page.length - 1];
      if (!last) return;
      yield* page;
      after = last.number;
    }
  }
}

/** The voice that a line would have; where that is none that can speak it (the job will say so), the starter voice. */
async function speakerOf(
  registry: VoiceRegistry,
  line: LineEntity,
  scriptVoice: string | null,
): Promise<ResolvedVoice> {
  const asked = await voiceOf(registry, line, undefined, scriptVoice).catch((error: unknown) => {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  });
  if (asked && speakableLanguages(asked.symbols).includes(line.language)) return asked;
  return registry.resolve(registry.defaultFor(line.language));
}
