export { ScriptsService, type Upload } from './scripts.service';
export type { ScriptsRepository } from './scripts.repository';
