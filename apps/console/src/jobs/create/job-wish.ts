import { createJobSchema, jobSettingsSchema, type CreateJob, type JobSettings } from '@voicemill/contracts';
import type { z } from 'zod';

/** What the form holds while it is filled in: fields may still be empty. */
export interface JobForm {
  scriptId: string;
  settings: JobSettings;
}

export interface FieldFault {
  message: string;
  args?: Record<string, unknown>;
}
export interface FaultTree {
  [field: string]: FieldFault | FaultTree;
}

export const emptyForm = (scriptId: string | undefined): JobForm => ({
  scriptId: scriptId ?? '',
  settings: jobSettingsSchema.parse({}),
});

function faultOf(issue: z.core.$ZodIssue): FieldFault {
  if (issue.code === 'too_big') return { message: 'ra.validation.maxValue', args: { max: issue.maximum } };
  if (issue.code === 'too_small') return { message: 'ra.validation.minValue', args: { min: issue.minimum } };
  return { message: issue.code === 'invalid_type' ? 'ra.validation.required' : issue.message };
}

/** The contract's own limits as faults at the fields of the form, in the words that react-admin translates. */
export function faultsOf(form: JobForm): FaultTree {
  const faults: FaultTree = form.scriptId ? {} : { scriptId: { message: 'ra.validation.required' } };
  const read = createJobSchema.safeParse(form);
  for (const issue of read.success ? [] : read.error.issues) {
    const names = issue.path.map(String);
    const last = names.pop();
    if (last === undefined) continue;
    let place = faults;
    for (const name of names) place = (place[name] ??= {}) as FaultTree;
    place[last] ??= faultOf(issue);
  }
  return faults;
}

/** The form as the API takes it; only called once `faultsOf` is empty. */
export const wishOf = (form: JobForm): CreateJob => createJobSchema.parse(form);
