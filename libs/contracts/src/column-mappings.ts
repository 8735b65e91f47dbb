import { z } from 'zod';

/** The columns of a table that Voicemill reads; only `text` has to be there. */
export const columnNames = [
  'text',
  'chapter',
  'voice',
  'speaker',
  'pause_ms',
  'target_ms',
  'style',
  'speed',
  'gain_db',
  'id',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** Which header of a table means which column: `{ text: '正文', speaker: 'Who' }`. Columns left out are found by their usual names. */
export const columnMappingSchema = z.partialRecord(z.enum(columnNames), z.string().trim().min(1).max(200));
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** Names are part of an address and of a command, hence without blanks; letters of any script. */
export const columnMappingNameSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, {
  message: 'expected 1 to 64 letters, digits, dots, hyphens or underscores',
});

/** What is sent to keep a mapping. */
export const keepColumnMappingSchema = z.object({
  columns: columnMappingSchema.refine((columns) => Object.keys(columns).length > 0, 'name at least one column'),
});
export type KeepColumnMapping = z.infer<typeof keepColumnMappingSchema>;

/** A mapping kept under a name of its workspace. */
export const savedColumnMappingSchema = z.object({ name: z.string(), columns: columnMappingSchema });
export type SavedColumnMapping = z.infer<typeof savedColumnMappingSchema>;

/** The first row of a table: what each column is called, what it is taken for by its name, and what stands in it. */
export const tableHeadSchema = z.object({
  columns: z.array(
    z.object({
      header: z.string(),
      /** null: none that is read, unless a mapping says so. */
      column: z.enum(columnNames).nullable(),
      /** Some cells of the first rows, cut short. */
      examples: z.array(z.string()),
    }),
  ),
});
export type TableHead = z.infer<typeof tableHeadSchema>;
