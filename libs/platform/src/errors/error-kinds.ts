import { AppError, type AppErrorDetails, type FaultLogLevel } from './app-error';

/** What was handed in cannot be used. */
export class InvalidInput extends AppError {
  override readonly status = 400;
  override readonly logLevel: FaultLogLevel = 'info';

  constructor(message: string, details: AppErrorDetails = {}) {
    super(message, details, 'invalid-input');
  }
}

/** Not there, or not in the caller's workspace: the two must look the same. */
export class NotFound extends AppError {
  override readonly status = 404;
  override readonly logLevel: FaultLogLevel = 'info';

  constructor(message: string, details: AppErrorDetails = {}) {
    super(message, details, 'not-found');
  }
}

/** Good input at the wrong time: the state of things does not allow it. */
export class Conflict extends AppError {
  override readonly status = 409;
  override readonly logLevel: FaultLogLevel = 'info';

  constructor(message: string, details: AppErrorDetails = {}) {
    super(message, details, 'conflict');
  }
}

/** Known who asks, and the answer is no. */
export class Forbidden extends AppError {
  override readonly status = 403;
  override readonly logLevel: FaultLogLevel = 'warn';

  constructor(message: string, details: AppErrorDetails = {}) {
    super(message, details, 'forbidden');
  }
}

/** Over a limit; the message names the limit. */
export class TooLarge extends AppError {
  override readonly status = 413;
  override readonly logLevel: FaultLogLevel = 'info';

  constructor(message: string, details: AppErrorDetails = {}) {
    super(message, details, 'too-large');
  }
}

/** Something that Voicemill needs (database, engine, disk) does not answer; trying again later may work. */
export class Unavailable extends AppError {
  override readonly status = 503;

  constructor(message: string, details: AppErrorDetails = {}) {
    super(message, details, 'unavailable');
  }
}
