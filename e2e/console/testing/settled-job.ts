import {
  chunkSchema,
  finishedStatuses,
  ingestResultSchema,
  jobSchema,
  pageSchema,
  reviewSchema,
  type ChunkView,
  type JobSettingsInput,
  type JobView,
  type Review,
} from '@voicemill/contracts';
import type { z } from 'zod';
import { until } from '../../pipeline/testing/until';

const cheap: JobSettingsInput = { preset: 'master-wav', captions: ['json'] };

/** What the tests of the review do beside the console: get a script in, and see what a render made and what it reused. */
export class ReviewedScripts {
  constructor(private readonly url: string) {}

  /** @returns the id of a new script with these lines. */
  async upload(name: string, lines: readonly string[]): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([['text', ...lines, ''].join('\n')]), name);
    const { script } = await this.ask('/scripts', ingestResultSchema, { method: 'POST', body: form });
    return script?.id ?? '';
  }

  review(scriptId: string): Promise<Review> {
    return this.ask(`/scripts/${scriptId}/review?perPage=100`, reviewSchema);
  }

  /** Renders a script to its end; every job must be done without a gap. */
  async render(scriptId: string, settings: JobSettingsInput = {}): Promise<{ job: JobView; chunks: ChunkView[] }> {
    const body = JSON.stringify({ scriptId, settings: { ...cheap, ...settings } });
    const headers = { 'content-type': 'application/json' };
    const { id } = await this.ask('/jobs', jobSchema, { method: 'POST', headers, body });
    const job = await until('the job has ended', async () => {
      const seen = await this.ask(`/jobs/${id}`, jobSchema);
      return finishedStatuses.includes(seen.status) && seen;
    });
    expect(job).toMatchObject({ status: 'done', gaps: 0, error: null });
    const { items } = await this.ask(`/jobs/${id}/chunks?perPage=100`, pageSchema(chunkSchema));
    return { job, chunks: items };
  }

  private async ask<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    init?: RequestInit,
  ): Promise<z.output<Schema>> {
    const response = await fetch(`${this.url}${path}`, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return schema.parse(await response.json());
  }
}
