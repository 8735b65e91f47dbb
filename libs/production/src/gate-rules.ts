import { jobSettingsSchema, type GateMode, type JobSettings } from '@voicemill/contracts';
import type { DataSource } from '@voicemill/db';
import type { ClaimedRequest } from '@voicemill/queue';

export interface GateRule {
  mode: GateMode;
  redraws: number;
}

/** A sentence that somebody waits for is treated as jobs are by default. */
export const usualGateRule: GateRule = (({ gate, redraws }) => ({ mode: gate, redraws }))(jobSettingsSchema.parse({}));

/** What the jobs behind these requests ask of the gate. Jobs of before there was one ask for what is usual. */
export async function gateRules(
  dataSource: DataSource,
  requests: readonly ClaimedRequest[],
): Promise<(request: ClaimedRequest) => GateRule> {
  const ids = [...new Set(requests.flatMap(({ jobId }) => (jobId === null ? [] : [jobId])))];
  if (ids.length === 0) return () => usualGateRule;
  const jobs = await dataSource.query<{ id: string; settings: Partial<JobSettings> }[]>(
    `SELECT id, settings FROM job WHERE id = ANY($1)`,
    [ids],
  );
  const rules = new Map(
    jobs.map(({ id, settings: { gate = usualGateRule.mode, redraws = usualGateRule.redraws } }) => [
      id,
      { mode: gate, redraws },
    ]),
  );
  return ({ jobId }) => rules.get(jobId ?? '') ?? usualGateRule;
}
