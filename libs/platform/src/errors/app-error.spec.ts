import { AppError } from './app-error';
import { Conflict, Forbidden, InvalidInput, NotFound, TooLarge, Unavailable } from './error-kinds';

describe('the kinds of AppError', () => {
  it.each([
    [InvalidInput, 400, 'invalid-input', 'info'],
    [NotFound, 404, 'not-found', 'info'],
    [Conflict, 409, 'conflict', 'info'],
    [Forbidden, 403, 'forbidden', 'warn'],
    [TooLarge, 413, 'too-large', 'info'],
    [Unavailable, 503, 'unavailable', 'error'],
    [AppError, 500, 'internal', 'error'],
  ] as const)('%p has its status, code and log level', (Kind, status, code, logLevel) => {
    const error = new Kind('It went wrong.');
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ name: Kind.name, message: 'It went wrong.', status, code, logLevel });
  });

  it('keeps a more precise code, the remedy, the faults and the cause', () => {
    const cause = new Error('the disk is full');
    const faults = [{ file: 'a.csv', row: 3, reason: 'no text', remedy: 'write one' }];
    const error = new InvalidInput('No.', { code: 'script-rejected', remedy: 'Mend it.', faults, cause });
    expect(error).toMatchObject({ status: 400, code: 'script-rejected', remedy: 'Mend it.', faults, cause });
  });
});
