import { gateModes, jobSettingsSchema, type GateMode, type JobSettings } from '@voicemill/contracts';
import type { DataSource } from '@voicemill/db';
import type { ClaimedRequest } from '@voicemill/queue';

export interface GateRule {
  mode: GateMode;
  redraws: number;
}

/** A sentence that somebody waits for is treated as jobs are by default. */
export const usualGateRule: GateRule = (({ gate, redraws }) => ({ mode: gate, redraws }))(jobSettingsSchema.parse({}));

/** Whether a job wants its takes listened to. Jobs of before there was a gate ask for what is usual. */
export const listens = ({ gate }: Partial<Pick<JobSettings, 'gate'>>): boolean =>
  (gate ?? usualGateRule.mode) !== 'off';

const ruleOf = ({ gate, redraws }: Partial<JobSettings>): GateRule => ({
  mode: gate ?? usualGateRule.mode,
  redraws: redraws ?? usualGateRule.redraws,
});

/**
 * What the jobs behind these requests ask of the gate. One that asks for less than `enforce` may share its request with a
 * job that was planned after it and asks for more: then that is done.
 */
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
  const rules = new Map(jobs.map(({ id, settings }) => [id, ruleOf(settings)]));
  const own = ({ jobId }: ClaimedRequest): GateRule => rules.get(jobId ?? '') ?? usualGateRule;
  const lenient = requests.filter((request) => own(request).mode !== 'enforce');
  if (lenient.length === 0) return own;
  const strictest = await strictestRules(dataSource, lenient);
  return (request) => strictest.get(placeOf(request)) ?? own(request);
}

const placeOf = ({ workspaceId, key }: Pick<ClaimedRequest, 'workspaceId' | 'key'>): string => `${workspaceId} ${key}`;

/** Of all jobs that wait for a take the rule that asks for most; by place. */
async function strictestRules(
  dataSource: DataSource,
  requests: readonly ClaimedRequest[],
): Promise<Map<string, GateRule>> {
  const waiting = await dataSource.query<{ workspaceId: string; key: string; settings: Partial<JobSettings> }[]>(
    `SELECT DISTINCT chunk.workspace_id AS "workspaceId", chunk.take_key AS key, job.settings
     FROM jsonb_to_recordset($1::jsonb) AS r ("workspaceId" text, key char(64))
     JOIN chunk ON chunk.workspace_id = r."workspaceId" AND chunk.take_key = r.key AND chunk.status = 'open'
     JOIN job ON job.id = chunk.job_id AND job.status IN ('planning', 'synthesising')`,
    [JSON.stringify(requests.map(({ workspaceId, key }) => ({ workspaceId, key })))],
  );
  const strictest = new Map<string, GateRule>();
  for (const { settings, ...take } of waiting) {
    const [rule, before] = [ruleOf(settings), strictest.get(placeOf(take))];
    if (!before || stricter(rule, before)) strictest.set(placeOf(take), rule);
  }
  return strictest;
}

/** Modes are listed from the strictest on. */
function stricter(rule: GateRule, other: GateRule): boolean {
  const [one, two] = [gateModes.indexOf(rule.mode), gateModes.indexOf(other.mode)];
  return one < two || (one === two && rule.redraws > other.redraws);
}
