import { Client } from 'pg';

const mark = /^\/\* prepared: ([\w-]+) \*\/ /;

/**
 * Marks a statement as one that every connection keeps prepared: it is parsed once, and after five runs PostgreSQL may keep
 * its plan as well, which for a claim is most of its cost. For the few statements that run for every batch; their text has
 * to be a constant, because a name stands for one text for as long as the connection lives.
 *
 * @param name of letters, digits, `_` and `-`; unique within Voicemill.
 */
export function prepared(name: string, sql: string): string {
  return `/* prepared: ${name} */ ${sql}`;
}

type Query = (this: Client, query: unknown, ...rest: unknown[]) => unknown;
const query = Client.prototype.query as unknown as Query;

/** A connection that keeps what is marked. TypeORM has no words for it, so the mark travels in the text. */
export class PreparingClient extends Client {}
const preparing: Query = function (text, ...rest) {
  const name = typeof text === 'string' ? mark.exec(text)?.[1] : undefined;
  if (name === undefined) return query.call(this, text, ...rest);
  const [values, ...others] = rest;
  return query.call(this, { name, text, values }, ...others);
};
PreparingClient.prototype.query = preparing as unknown as Client['query'];
