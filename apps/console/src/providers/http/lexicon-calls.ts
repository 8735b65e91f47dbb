import {
  lexiconImportSchema,
  lexiconSchema,
  pageSchema,
  storedEntrySchema,
  type LexiconEntry,
  type LexiconFileFormat,
  type LexiconImport,
  type LexiconImportMode,
  type LexiconView,
  type Page,
  type StoredEntry,
} from '@voicemill/contracts';
import { apiRoot, type ApiClient } from './api-client';

export interface EntriesWish {
  page: number;
  perPage: number;
  search: string;
}

/** Pronunciations of the workspace (`workspace`) or of a script (its id). */
export interface LexiconCalls {
  readLexicon(lexiconId: string): Promise<LexiconView>;
  readEntries(lexiconId: string, wish: EntriesWish): Promise<Page<StoredEntry>>;
  addEntry(lexiconId: string, entry: LexiconEntry): Promise<StoredEntry>;
  /** Puts an entry in the place of another one; the new one has an id of its own. */
  changeEntry(lexiconId: string, entryId: string, entry: LexiconEntry): Promise<StoredEntry>;
  removeEntry(lexiconId: string, entryId: string): Promise<void>;
  importLexicon(lexiconId: string, file: File, mode: LexiconImportMode): Promise<LexiconImport>;
}

/** Where a browser downloads a lexicon from. */
export const lexiconFileUrl = (lexiconId: string, format: LexiconFileFormat): string =>
  `${apiRoot}/lexicons/${lexiconId}/file?format=${format}`;

export function createLexiconCalls(client: ApiClient): LexiconCalls {
  const entries = (lexiconId: string, entryId = '') =>
    ['/lexicons', lexiconId, 'entries', entryId].filter(Boolean).join('/');
  return {
    readLexicon: (lexiconId) => client.json(`/lexicons/${lexiconId}`, lexiconSchema),
    readEntries: (lexiconId, { page, perPage, search }) =>
      client.json(entries(lexiconId), pageSchema(storedEntrySchema), { query: { page, perPage, search } }),
    addEntry: (lexiconId, entry) => client.json(entries(lexiconId), storedEntrySchema, { method: 'POST', body: entry }),
    changeEntry: (lexiconId, entryId, entry) =>
      client.json(entries(lexiconId, entryId), storedEntrySchema, { method: 'PUT', body: entry }),
    removeEntry: (lexiconId, entryId) => client.nothing(entries(lexiconId, entryId), { method: 'DELETE' }),
    importLexicon: (lexiconId, file, mode) => {
      const form = new FormData();
      form.append('file', file, file.name);
      return client.json(`/lexicons/${lexiconId}/file`, lexiconImportSchema, {
        method: 'POST',
        query: { mode },
        body: form,
      });
    },
  };
}
