import type { LineChangeView, LineView } from '@voicemill/contracts';

/** What a line says besides its text, in the order in which it is shown. */
export const namedFields = [
  'externalId',
  'voice',
  'speaker',
  'speed',
  'gainDb',
  'style',
  'pauseMs',
  'targetMs',
  'overrides',
] as const satisfies readonly (keyof LineView)[];
export type NamedField = (typeof namedFields)[number];

export interface ChangedField {
  field: NamedField;
  old: string;
  next: string;
}

/** A value as a reader meets it; nothing is `nothing`. */
function written(value: LineView[NamedField], nothing: string): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return nothing;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What a changed line says differently besides its text. */
export function changedFields({ old, new: next, fields }: LineChangeView, nothing: string): ChangedField[] {
  if (!old || !next) return [];
  return namedFields
    .filter((field) => fields.includes(field))
    .map((field) => ({ field, old: written(old[field], nothing), next: written(next[field], nothing) }));
}
