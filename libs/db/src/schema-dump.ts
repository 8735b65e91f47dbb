import type { DataSource } from 'typeorm';
import {
  enumsQuery,
  foreignKeysQuery,
  functionsQuery,
  indexesQuery,
  sequencesQuery,
  tablesQuery,
  triggersQuery,
  viewsQuery,
} from './schema-dump-queries';

const head =
  '-- The schema of Voicemill after all migrations, written from the catalogs of PostgreSQL. Not to be edited.';

// In an order in which the text can be run into an empty database.
const parts: [title: string, query: string][] = [
  ['Enums', enumsQuery],
  ['Sequences', sequencesQuery],
  ['Tables', tablesQuery],
  ['Functions', functionsQuery],
  ['Foreign keys', foreignKeysQuery],
  ['Indexes', indexesQuery],
  ['Views', viewsQuery],
  ['Triggers', triggersQuery],
];

/**
 * The schema `public` as SQL that makes it again in an empty database. The same schema always gives the same text; data,
 * owners, rights and other schemas (the queue keeps its own) are not in it.
 */
export async function dumpSchema(dataSource: DataSource): Promise<string> {
  const text = [head];
  for (const [title, query] of parts) {
    const rows = await dataSource.query<{ sql: string }[]>(query);
    if (rows.length > 0) text.push(`-- ${title}`, ...rows.map(({ sql }) => sql.trimEnd()));
  }
  return `${text.join('\n\n')}\n`;
}
