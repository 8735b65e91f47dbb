export { ScriptsService, type Upload } from './scripts.service';
export type { ScriptsRepository } from './scripts.repository';
export { faultsTable } from './faults-table';
export { LexiconsService } from './lexicons/lexicons.service';
export type { EntryFilter, LexiconOwner } from './lexicons/lexicons.repository';
export { DoubtGroups } from './review/doubt-groups';
export { keyOfGroup } from './review/group-id';
export { faultOfPronunciation } from './lexicons/entry-rules';
export { faultsInTable, type ReadOptions, type ScriptInput } from './ingest';
