export { columnNames, columnOfHeader, type ColumnName } from './csv-columns';
export type { IngestedLine, IngestReport, LineSink, ScriptHead, ScriptInput } from './ingested-line';
export { spokenTable, type Treatment } from './spoken-table';
export { readScript } from './read-script';
