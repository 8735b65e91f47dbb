import { useQueryClient } from '@tanstack/react-query';
import { jobEventSchema, jobSchema, type JobEventView, type JobView } from '@voicemill/contracts';
import { useEffect, useState } from 'react';
import { apiRoot } from '../../providers/http/api-client';
import { addSample, isFinished, paceOf, type Pace, type ProgressSample } from '../progress';

export interface LiveJob {
  /** 'off' for a finished job: nothing is listened to. */
  connection: 'off' | 'live' | 'away';
  pace: Pace | undefined;
  events: JobEventView[];
}

/** What a stream brought, kept with the job it belongs to, so that no other job's page ever shows it. */
interface Heard {
  jobId: string;
  connected: boolean;
  samples: ProgressSample[];
  events: JobEventView[];
}
const nothingHeard = (jobId: string): Heard => ({ jobId, connected: true, samples: [], events: [] });

/**
 * Listens to a running job and writes what it hears into react-query's cache, so that every part of the page follows.
 * The browser reconnects by itself and names the last event it saw.
 */
export function useLiveJob(job: JobView): LiveJob {
  const queryClient = useQueryClient();
  const [heard, setHeard] = useState(() => nothingHeard(job.id));
  const finished = isFinished(job);
  const jobId = job.id;

  useEffect(() => {
    if (finished) return;
    const change = (next: (before: Heard) => Heard) =>
      setHeard((before) => next(before.jobId === jobId ? before : nothingHeard(jobId)));
    const source = new EventSource(`${apiRoot}/jobs/${jobId}/live`);
    source.onopen = () => change((before) => ({ ...before, connected: true }));
    source.onerror = () => change((before) => ({ ...before, connected: false }));
    source.addEventListener('job', (message: MessageEvent<string>) => {
      const told = jobSchema.parse(JSON.parse(message.data));
      const atMs = Date.now();
      change((before) => ({ ...before, samples: addSample(before.samples, told, atMs) }));
      queryClient.setQueriesData<JobView>({ queryKey: ['jobs', 'getOne'] }, (known) =>
        known?.id === jobId ? told : known,
      );
      if (!isFinished(told)) return;
      source.close();
      for (const resource of ['deliveries', 'chunks', 'events'])
        void queryClient.invalidateQueries({ queryKey: [resource] });
    });
    source.addEventListener('log', (message: MessageEvent<string>) => {
      const event = jobEventSchema.parse(JSON.parse(message.data));
      change((before) => ({ ...before, events: [...before.events, event] }));
    });
    return () => source.close();
  }, [jobId, finished, queryClient]);

  const own = heard.jobId === jobId ? heard : nothingHeard(jobId);
  const connection = finished ? 'off' : own.connected ? 'live' : 'away';
  return { connection, pace: paceOf(own.samples), events: own.events };
}
