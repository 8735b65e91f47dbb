export { renderEnvExample } from './config/env-example';
export { findRoot } from './config/find-root';
export { loadConfig, type Config } from './config/load-config';
export { AppError, type AppErrorDetails, type FaultLogLevel } from './errors/app-error';
export { Conflict, Forbidden, InvalidInput, NotFound, TooLarge, Unavailable } from './errors/error-kinds';
export { createDiskStore } from './files/disk-store';
export { type ByteRange, type FileStore, type StoredFile } from './files/file-store';
export { createLogger, type Logger, type LoggerOptions } from './logging/create-logger';
export { systemClock, type Clock } from './time/clock';
