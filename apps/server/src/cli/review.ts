import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jobSettingsSchema, type DoubtGroup, type Pronunciation } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import type { Config } from '@voicemill/platform';
import { registerVoices } from '@voicemill/voices';
import { openInfra, type Infra } from '../infra';
import { buildServices, type Services } from '../services';
import { deviceEnvironment } from '../device-environment';
import { WorkerSupervisor } from '../worker-supervisor';
import { openSource, sourcePath } from './open-source';
import { keyAnswers, lineAnswers } from './review-answers';
import type { ReviewOptions } from './review-options';
import { ReviewSession, type SessionWork } from './review-session';
import { takeIn } from './take-in';

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const groupsAtATime = 100;

/**
 * Has a person settle the doubtful readings of a script, by the keyboard alone; on a terminal key by key, else line by line.
 * The same script, rendered afterwards, is spoken as it was decided.
 *
 * @returns 0 when nothing is left open; 2 when the file was refused; 1 otherwise.
 */
export async function review(file: string, options: ReviewOptions, config: Config): Promise<number> {
  const path = sourcePath(file);
  const infra = await openInfra({ ...config, logLevel: 'warn' }, 'review');
  try {
    const source = await openSource(path, infra.files);
    try {
      const services = buildServices(infra);
      const ctx: RequestContext = { workspaceId: config.workspaceId, actor: 'review command', traceId: 'review' };
      await registerVoices(services.voices, ctx, config, infra.logger);
      const settings = jobSettingsSchema.parse({});
      const taken = await takeIn(services, ctx, source, config.uploadLimitBytes, { ...options, settings });
      if (typeof taken === 'number') return taken;
      return await lead(infra, services, ctx, { scriptId: taken.script?.id ?? '', ...options });
    } finally {
      await source.close();
    }
  } finally {
    await infra.close();
  }
}

async function lead(
  infra: Infra,
  services: Services,
  ctx: RequestContext,
  { scriptId, everywhere = false, workspace = false }: ReviewOptions & { scriptId: string },
): Promise<number> {
  const groups = await allGroups(services, ctx, scriptId);
  if (groups.length === 0) {
    print('Nothing is in doubt.');
    return 0;
  }
  const sampler = new Sampler(infra, services, ctx);
  const { stdin, stdout } = process;
  const answers = stdin.isTTY ? keyAnswers(stdin, stdout) : lineAnswers(stdin, stdout);
  const work: SessionWork = {
    decide: (group, choice, standing) =>
      services.jobs.review.decide(ctx, scriptId, {
        group: group.id,
        choice,
        scope: standing.everywhere ? 'everywhere' : 'context',
        lexicon: standing.workspace ? 'workspace' : 'script',
      }),
    speak: (group, choice) => sampler.speak(group, choice),
    print,
    colour: stdout.isTTY === true,
  };
  try {
    const { decided, open } = await new ReviewSession(groups, answers, work, { everywhere, workspace }).run();
    print(`\n${decided} decided; ${open === 0 ? 'nothing is left open' : `${open} left open`}.`);
    return open === 0 ? 0 : 1;
  } finally {
    answers.close();
    await sampler.close();
  }
}

async function allGroups({ jobs }: Services, ctx: RequestContext, scriptId: string): Promise<DoubtGroup[]> {
  const groups: DoubtGroup[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await jobs.review.list(ctx, scriptId, { page, perPage: groupsAtATime });
    groups.push(...items);
    if (items.length === 0 || groups.length >= total) return groups;
  }
}

/** Has candidates spoken by a worker that is started when the first one is wanted. */
class Sampler {
  private workers: Promise<WorkerSupervisor> | undefined;

  constructor(
    private readonly infra: Infra,
    private readonly services: Services,
    private readonly ctx: RequestContext,
  ) {}

  /** @returns the path of a WAV file with the first place of the group. */
  async speak({ places: [place] }: DoubtGroup, choice: Pronunciation): Promise<string> {
    if (!place) throw new Error('a group of doubts has no place');
    this.workers ??= this.start();
    await this.workers;
    const registry = this.services.voices.registry(this.ctx);
    const { voiceId } = await registry.resolve(registry.defaultFor(place.language));
    const { text, start, end } = place;
    const say = { text, overrides: [{ start, end, ...choice }], speed: 1, pitchSemitones: 0, gainDb: 0 };
    const sound = await this.services.say.say(this.ctx, voiceId, say);
    const folder = join(this.infra.config.home, 'review');
    await mkdir(folder, { recursive: true });
    const path = join(folder, 'sample.wav');
    await writeFile(path, sound);
    return path;
  }

  async close(): Promise<void> {
    await (await this.workers)?.stop();
  }

  private async start(): Promise<WorkerSupervisor> {
    const workers = new WorkerSupervisor(1, this.infra.logger, true, deviceEnvironment(this.infra.config));
    await workers.start();
    return workers;
  }
}
