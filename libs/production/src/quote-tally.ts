import type { Quote } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { addCounts, countKinds, noPhones, type PhoneCounts } from './quote-phones';
import type { QuoteTakesRepository } from './quote-takes.repository';
import type { PlannedLine } from './script-plan';

const pageSize = 1000;

/** Phones of one voice version at one speed. */
export interface SpokenGroup {
  voiceId: string;
  versionId: string;
  speed: number;
  all: PhoneCounts;
  toMake: PhoneCounts;
}

interface OpenTake {
  group: SpokenGroup;
  counts: PhoneCounts;
  characters: number;
}

/** Adds a plan up without storing it. Takes that exist, and takes asked for twice, have not to be made. */
export class QuoteTally {
  lines = 0;
  characters = 0;
  charactersToMake = 0;
  chunks = 0;
  takesReused = 0;
  takesToMake = 0;
  takesShared = 0;
  pauseMs = 0;
  sampleRateHz = 0;
  readonly groups = new Map<string, SpokenGroup>();
  private readonly chapterIds = new Set<string>();
  private readonly voicesById = new Map<string, Quote['voices'][number]>();
  private readonly seen = new Set<string>();
  private page = new Map<string, OpenTake>();

  constructor(
    private readonly takes: QuoteTakesRepository,
    private readonly ctx: RequestContext,
    /** Whether takes that nobody was to listen to have to be made again. */
    private readonly listening: boolean,
  ) {}

  get chapters(): number {
    return this.chapterIds.size;
  }

  get voices(): Quote['voices'] {
    return [...this.voicesById.values()];
  }

  async add({ chapter, line, voice, chunks }: PlannedLine): Promise<void> {
    this.lines += 1;
    this.characters += line.text.length;
    this.chapterIds.add(chapter.id);
    this.sampleRateHz = Math.max(this.sampleRateHz, voice.manifest.sampleRateHz);
    const used = this.voicesById.get(voice.voiceId) ?? {
      voiceId: voice.voiceId,
      lines: 0,
      licence: voice.manifest.licence,
    };
    this.voicesById.set(voice.voiceId, { ...used, lines: used.lines + 1 });
    for (const { takeKey, recipe, pauseAfterMs, text } of chunks) {
      this.chunks += 1;
      this.pauseMs += pauseAfterMs;
      if (!recipe || !takeKey) continue;
      const group = this.groupOf(voice, recipe.speed);
      const counts = countKinds(recipe.phones.slice(recipe.keepFrom, recipe.keepTo));
      addCounts(group.all, counts);
      if (this.seen.has(takeKey)) this.takesShared += 1;
      else this.page.set(takeKey, { group, counts, characters: text.length });
      this.seen.add(takeKey);
    }
    if (this.page.size >= pageSize) await this.settle();
  }

  /** To be called once after the last line: whatever is not known by then is looked up. */
  async settle(): Promise<void> {
    const present = await this.takes.present(this.ctx, [...this.page.keys()], this.listening);
    for (const key of present) this.page.delete(key);
    this.takesReused += present.length;
    for (const { group, counts, characters } of this.page.values()) {
      this.takesToMake += 1;
      this.charactersToMake += characters;
      addCounts(group.toMake, counts);
    }
    this.page = new Map();
  }

  private groupOf({ voiceId, versionId }: PlannedLine['voice'], speed: number): SpokenGroup {
    const key = `${versionId} ${speed}`;
    const known = this.groups.get(key);
    if (known) return known;
    const group = { voiceId, versionId, speed, all: noPhones(), toMake: noPhones() };
    this.groups.set(key, group);
    return group;
  }
}
