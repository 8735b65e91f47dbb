import type { DataProvider, Identifier, RaRecord } from 'react-admin';
import { createApiClient, type ApiClient } from './api-client';
import { apiResource } from './api-resources';
import { readPage, type ListWish } from './paging';
import { createVoicemillCalls, type VoicemillCalls } from './voicemill-calls';

export type ConsoleDataProvider = DataProvider & VoicemillCalls;

const refuse = (what: string) => () => Promise.reject(new Error(`The API has no way to ${what}.`));

function recordCalls(client: ApiClient) {
  const readOne = (resource: string, id: Identifier, signal?: AbortSignal) =>
    client.json(`/${resource}/${id}`, apiResource(resource).schema, { signal });
  const remove = (resource: string, id: Identifier) => client.nothing(`/${resource}/${id}`, { method: 'DELETE' });
  return { readOne, remove };
}

/** react-admin's questions as calls of the API. The API's lists cannot be sorted, its records cannot be edited. */
export function createDataProvider(fetcher: typeof fetch): ConsoleDataProvider {
  const client = createApiClient(fetcher);
  const { readOne, remove } = recordCalls(client);
  // Each answer has been checked against the resource's schema, which the generic signatures cannot express.
  const provider: DataProvider = {
    getList: async <Row extends RaRecord>(resource: string, wish: ListWish) => {
      const { data, total } = await readPage(client, `/${resource}`, resource, wish);
      return { data: data as unknown as Row[], total };
    },
    getManyReference: async <Row extends RaRecord>(resource: string, wish: ListWish & { id: Identifier }) => {
      const path = `/${apiResource(resource).parent ?? ''}/${wish.id}/${resource}`;
      const { data, total } = await readPage(client, path, resource, wish);
      return { data: data as unknown as Row[], total };
    },
    getOne: async <Row extends RaRecord>(
      resource: string,
      { id, signal }: { id: Identifier; signal?: AbortSignal },
    ) => ({
      data: (await readOne(resource, id, signal)) as unknown as Row,
    }),
    getMany: async <Row extends RaRecord>(resource: string, { ids }: { ids: Identifier[] }) => ({
      data: (await Promise.all(ids.map((id) => readOne(resource, id)))) as unknown as Row[],
    }),
    create: async (resource, { data }) => {
      const answer = await client.json(`/${resource}`, apiResource(resource).schema, { method: 'POST', body: data });
      return { data: answer as never };
    },
    delete: async <Row extends RaRecord>(
      resource: string,
      { id, previousData }: { id: Identifier; previousData?: Row },
    ) => {
      await remove(resource, id);
      return { data: (previousData ?? { id }) as Row };
    },
    deleteMany: async <Row extends RaRecord>(resource: string, { ids }: { ids: Row['id'][] }) => {
      await Promise.all(ids.map((id) => remove(resource, id)));
      return { data: ids };
    },
    update: refuse('change a record'),
    updateMany: refuse('change records'),
  };
  // Lets react-query abort a read whose page was left.
  return { ...provider, supportAbortSignal: true, ...createVoicemillCalls(client) };
}
