export { ScriptsService, type Upload } from './scripts.service';
export type { ScriptsRepository } from './scripts.repository';
export { faultsTable } from './faults-table';
export { faultsInTable, type ReadOptions, type ScriptInput } from './ingest';
