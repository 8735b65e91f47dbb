import { pageSchema } from '@voicemill/contracts';
import type { ApiClient, Query } from './api-client';
import { apiResource } from './api-resources';

/** The API caps a page here; larger wishes are cut to it. */
const largestPage = 100;

export interface ListWish {
  pagination?: { page: number; perPage: number };
  filter?: Record<string, unknown>;
  signal?: AbortSignal;
}

/** The list parameters of react-admin as the query of the API; the API orders its lists itself, so sort is not sent. */
export function listQuery({ pagination, filter = {} }: ListWish): Query {
  const query: Query = { page: pagination?.page ?? 1, perPage: Math.min(pagination?.perPage ?? 25, largestPage) };
  for (const [name, value] of Object.entries(filter))
    if (typeof value === 'string' || typeof value === 'number') query[name] = value;
  return query;
}

// The row type is checked by the schema at run time; react-admin's generic methods erase it anyway.
export async function readPage(client: ApiClient, path: string, resource: string, wish: ListWish) {
  const page = await client.json(path, pageSchema(apiResource(resource).schema), {
    query: listQuery(wish),
    signal: wish.signal,
  });
  return { data: page.items, total: page.total };
}

/** Reads a list to its end, page by page. */
export async function readWhole<Row>(
  readOne: (page: number, perPage: number) => Promise<{ data: Row[]; total: number }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const { data, total } = await readOne(page, largestPage);
    rows.push(...data);
    if (data.length === 0 || rows.length >= total) return rows;
  }
}
