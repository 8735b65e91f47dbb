export { UsageRepository } from './usage.repository';
