import {
  ingestResultSchema,
  pageSchema,
  savedColumnMappingSchema,
  tableHeadSchema,
  type ColumnMapping,
  type IngestResult,
  type SavedColumnMapping,
  type TableHead,
} from '@voicemill/contracts';
import { readingQuery, type ReadingOptions } from '../../scripts/upload/reading-options';
import type { ApiClient } from './api-client';
import { readWhole } from './paging';

export type OnError = 'stop' | 'skip';

/** Far more than the first rows of a table. */
const headBytes = 256 * 1024;

/** What has to do with files on their way in. */
export interface UploadCalls {
  /** Takes a new script in; a file of a known name waits to be accepted. */
  uploadScript(file: File, onError: OnError, options?: ReadingOptions): Promise<IngestResult>;
  /** Reads a file as an upload would, and stores nothing. */
  checkScript(file: File, options: ReadingOptions): Promise<IngestResult>;
  /** What is wrong with a file, as a table. */
  readFaultsTable(file: File, options: ReadingOptions): Promise<Blob>;
  readTableHead(file: File): Promise<TableHead>;
  readColumnMappings(): Promise<SavedColumnMapping[]>;
  keepColumnMapping(name: string, columns: ColumnMapping): Promise<SavedColumnMapping>;
}

export function formOf(file: Blob, name: string): FormData {
  const form = new FormData();
  form.append('file', file, name);
  return form;
}

export function createUploadCalls(client: ApiClient): UploadCalls {
  const sent = (file: File, options: ReadingOptions = {}) => ({
    method: 'POST' as const,
    query: readingQuery(file.name, options),
    body: formOf(file, file.name),
  });
  return {
    uploadScript: (file, onError, options) => {
      const call = sent(file, options);
      return client.json('/scripts', ingestResultSchema, {
        ...call,
        query: { onError, changes: 'review', ...call.query },
      });
    },
    checkScript: (file, options) => client.json('/scripts/check', ingestResultSchema, sent(file, options)),
    readFaultsTable: (file, options) => client.blob('/scripts/check/faults.csv', sent(file, options)),
    readTableHead: (file) =>
      client.json('/scripts/check/columns', tableHeadSchema, {
        method: 'POST',
        body: formOf(file.slice(0, headBytes), file.name),
      }),
    readColumnMappings: () =>
      readWhole(async (page, perPage) => {
        const query = { page, perPage };
        const { items, total } = await client.json('/column-mappings', pageSchema(savedColumnMappingSchema), { query });
        return { data: items, total };
      }),
    keepColumnMapping: (name, columns) =>
      client.json(`/column-mappings/${encodeURIComponent(name)}`, savedColumnMappingSchema, {
        method: 'PUT',
        body: { columns },
      }),
  };
}
