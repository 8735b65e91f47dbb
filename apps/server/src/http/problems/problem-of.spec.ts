import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { problemSchema } from '@voicemill/contracts';
import { AppError, Conflict, InvalidInput, Unavailable } from '@voicemill/platform';
import { SpeechError } from '@voicemill/speech';
import { z } from 'zod';
import { problemOf } from './problem-of';

const secret = 'postgres://user:hunter2@db/voicemill';
const problem = (error: unknown) => problemSchema.parse(problemOf(error, 'trace').problem);

describe('a problem', () => {
  it('says of a foreseen fault what the fault says of itself', () => {
    const fault = { file: 'a.csv', row: 3, column: 'speed', reason: 'no', remedy: 'yes' };
    expect(
      problem(new InvalidInput('Refused.', { code: 'script-rejected', remedy: 'Mend it.', faults: [fault] })),
    ).toEqual({
      type: 'urn:voicemill:problem:script-rejected',
      title: 'Bad Request',
      status: 400,
      code: 'script-rejected',
      detail: 'Refused.',
      remedy: 'Mend it.',
      traceId: 'trace',
      faults: [fault],
    });
    expect(problem(new Conflict('Too late.'))).toMatchObject({ status: 409, code: 'conflict' });
    expect(problem(new Unavailable('Away.'))).toMatchObject({ status: 503, code: 'unavailable', detail: 'Away.' });
  });

  it.each([
    ['any error', new Error(secret)],
    ['a ZodError of our own making', new z.ZodError([{ code: 'custom', path: [], message: secret, input: 1 }])],
    ['an internal fault', new AppError(secret)],
    ['a thrown text', secret],
    ['a thrown nothing', undefined],
    ['a status of ours', new HttpException(secret, 500)],
    ['a missing file', Object.assign(new Error(secret), { code: 'ENOENT', syscall: 'open' })],
  ])('keeps %s to itself', (_what, error) => {
    const told = problem(error);
    expect(told).toMatchObject({ status: 500, code: 'internal', traceId: 'trace' });
    expect(JSON.stringify(told)).not.toContain('hunter2');
    expect(problemOf(error, 'trace').logLevel).toBe('error');
  });

  it('translates what the engine refuses', () => {
    const unknown = new SpeechError('voice-unknown', 'There is no speaker "x".', 'Choose slt.');
    expect(problem(unknown)).toMatchObject({ status: 400, code: 'voice-unknown', remedy: 'Choose slt.' });
    const missing = new SpeechError('engine-unavailable', 'No CUDA.', 'Install it.');
    expect(problem(missing)).toMatchObject({ status: 503, code: 'engine-unavailable' });
  });

  it('translates what Nest and express refuse', () => {
    expect(problem(new NotFoundException('Cannot GET /x'))).toMatchObject({
      status: 404,
      code: 'not-found',
      detail: 'There is nothing under GET /x.',
    });
    expect(problem(new BadRequestException('Unexpected field - picture'))).toMatchObject({ code: 'invalid-input' });
    const tooLong = Object.assign(new Error('request entity too large'), { status: 413, expose: true });
    expect(problem(tooLong)).toMatchObject({ status: 413, code: 'too-large', detail: 'request entity too large' });
  });

  it.each([
    ['ECONNREFUSED', 503],
    ['57P01', 503],
    ['08006', 503],
    ['22021', 400],
    ['22008', 400],
    ['23505', 500],
  ])('takes the database error %s for a %i', (code, status) => {
    const driverError = Object.assign(new Error(secret), { code });
    const told = problem(Object.assign(new Error(`query failed: ${secret}`), { driverError }));
    expect(told.status).toBe(status);
    expect(JSON.stringify(told)).not.toContain('hunter2');
  });
});
