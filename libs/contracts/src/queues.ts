import { z } from 'zod';

const owned = { workspaceId: z.string(), jobId: z.uuid() };

/** Every queue with the payload its handler takes: one arrow of the pipeline, one import or one chore each. */
export const queuePayloads = {
  'job.plan': z.object(owned),
  'chapter.master': z.object({ ...owned, jobChapterId: z.uuid() }),
  'job.deliver': z.object(owned),
  'voice.import': z.object({ workspaceId: z.string(), importId: z.uuid() }),
  'housekeeping.files': z.object({}),
  'housekeeping.sweep': z.object({}),
  'usage.roll-up': z.object({}),
} as const;

export type QueueName = keyof typeof queuePayloads;
export type QueuePayload<Name extends QueueName> = z.infer<(typeof queuePayloads)[Name]>;
export const queueNames = Object.keys(queuePayloads) as QueueName[];
