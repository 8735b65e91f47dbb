export { columnOfHeader } from './csv-columns';
export type { IngestedLine, IngestReport, LineSink, ReadOptions, ScriptHead, ScriptInput } from './ingested-line';
export { spokenTable, type Treatment } from './spoken-table';
export { readScript } from './read-script';
export { readTableHead } from './read-table-head';
export { judgeMember } from './archive/members-to-read';
export { faultsInTable } from './limits';
export { kindOfName } from './script-kind';
