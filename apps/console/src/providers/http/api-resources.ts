import {
  chapterSchema,
  chunkSchema,
  deliverySchema,
  jobEventSchema,
  jobSchema,
  lineSchema,
  scriptSchema,
  usageDaySchema,
  voiceImportSchema,
  voiceSchema,
} from '@voicemill/contracts';
import type { z } from 'zod';

interface ApiResource {
  schema: z.ZodType<{ id: string | number }>;
  /** Folder that the rows lie in when they belong to a parent: `jobs` for `/jobs/:id/chunks`. */
  parent?: string;
}

/** Every list the console reads, with the contract its rows are held against. */
export const apiResources: Record<string, ApiResource> = {
  scripts: { schema: scriptSchema },
  chapters: { schema: chapterSchema, parent: 'scripts' },
  lines: { schema: lineSchema, parent: 'scripts' },
  jobs: { schema: jobSchema },
  events: { schema: jobEventSchema, parent: 'jobs' },
  chunks: { schema: chunkSchema, parent: 'jobs' },
  deliveries: { schema: deliverySchema, parent: 'jobs' },
  voices: { schema: voiceSchema },
  'voice-imports': { schema: voiceImportSchema },
  usage: { schema: usageDaySchema },
};

export function apiResource(name: string): ApiResource {
  const resource = apiResources[name];
  if (!resource) throw new Error(`The console knows no resource "${name}"; add it to api-resources.ts.`);
  return resource;
}
