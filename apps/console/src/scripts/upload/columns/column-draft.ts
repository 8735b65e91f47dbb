import {
  columnMappingNameSchema,
  columnNames,
  type ColumnMapping,
  type ColumnName,
  type SavedColumnMapping,
  type TableHead,
} from '@voicemill/contracts';

type Column = TableHead['columns'][number];

/** Headers are told apart as the server does: width, case, blanks and brackets do not count. */
const folded = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-()[\].:]/g, '');
const sameHeader = (a: string | undefined, b: string): boolean => a !== undefined && folded(a) === folded(b);

/** What a column is read as: as the mapping says, else by its usual name unless the mapping gave that to another one. */
export function meaningOf({ header, column }: Column, mapping: ColumnMapping): ColumnName | null {
  const mapped = columnNames.find((name) => sameHeader(mapping[name], header));
  return mapped ?? (column !== null && mapping[column] === undefined ? column : null);
}

/** A mapping with one column read as something else, or (null) no longer as what the mapping said. */
export function withMeaning(mapping: ColumnMapping, column: Column, meaning: ColumnName | null): ColumnMapping {
  const others = Object.entries(mapping).filter(
    ([name, header]) => name !== meaning && !sameHeader(header, column.header),
  );
  const own = meaning === null || meaning === column.column ? [] : [[meaning, column.header] as const];
  return Object.fromEntries([...others, ...own]) as ColumnMapping;
}

/** Whether every header that the mapping names is there. */
export const fits = ({ columns }: TableHead, mapping: ColumnMapping): boolean =>
  Object.values(mapping).every((wanted) => columns.some(({ header }) => sameHeader(wanted, header)));

export const hasText = ({ columns }: TableHead, mapping: ColumnMapping): boolean =>
  columns.some((column) => meaningOf(column, mapping) === 'text');

/** The saved mapping to begin with: none where the usual names do, else the one that fits and names most columns. */
export function suggestedMapping(
  head: TableHead,
  saved: readonly SavedColumnMapping[],
): SavedColumnMapping | undefined {
  if (hasText(head, {})) return undefined;
  return saved
    .filter(({ columns }) => fits(head, columns) && hasText(head, columns))
    .sort((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length)[0];
}

/** A name for a mapping after the file's: without its extension, and of the letters that a name may have. */
export function nameAfter(fileName: string): string {
  const bare = fileName.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return bare.replace(/^[^\p{L}\p{N}]+/u, '').slice(0, 64) || 'table';
}

export const isMappingName = (name: string): boolean => columnMappingNameSchema.safeParse(name).success;
