import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import type { ErrorCode, Problem } from '@voicemill/contracts';
import { AppError, type FaultLogLevel } from '@voicemill/platform';
import { SpeechError } from '@voicemill/speech';
import { ScriptRejected } from './http-faults';
import { databaseFaultOf } from './database-faults';

export interface Explained {
  problem: Problem;
  logLevel: FaultLogLevel;
}

type Told = Pick<Problem, 'status' | 'code' | 'detail' | 'remedy' | 'faults' | 'faultsTotal'> & {
  logLevel: FaultLogLevel;
};

/** What goes out about an error: what we foresaw in its own words, the rest without a word about our insides. */
export function problemOf(error: unknown, traceId: string): Explained {
  const { logLevel, ...told } = tell(error);
  const { status, code, detail, remedy, faults, faultsTotal } = told;
  const title = STATUS_CODES[status] ?? 'Error';
  const problem: Problem = { type: `urn:voicemill:problem:${code}`, title, status, code, detail, traceId };
  if (remedy !== undefined) problem.remedy = remedy;
  if (faults !== undefined) problem.faults = faults;
  if (faultsTotal !== undefined) problem.faultsTotal = faultsTotal;
  return { problem, logLevel };
}

function tell(error: unknown): Told {
  if (error instanceof AppError && error.code !== 'internal') {
    const { status, code, message, remedy, faults, logLevel } = error;
    const faultsTotal = error instanceof ScriptRejected ? error.faultsTotal : undefined;
    return { status, code, detail: message, remedy, faults, faultsTotal, logLevel };
  }
  if (error instanceof SpeechError) return tellSpeech(error);
  if (error instanceof HttpException) return tellHttp(error.getStatus(), error.message);
  if (isRefusedRequest(error)) return tellHttp(error.status, error.message);
  switch (databaseFaultOf(error)) {
    case 'away':
      return {
        status: 503,
        code: 'unavailable',
        detail: 'The database does not answer.',
        remedy: 'Try again in a moment; npm run doctor says what is wrong.',
        logLevel: 'error',
      };
    case 'unstorable':
      return {
        status: 400,
        code: 'invalid-input',
        detail: 'A value is out of the range that can be stored.',
        logLevel: 'warn',
      };
    case undefined:
      return {
        status: 500,
        code: 'internal',
        detail: 'Something went wrong on our side.',
        remedy: 'The log of the server tells what, under this trace id.',
        logLevel: 'error',
      };
  }
}

/** The engine library does not know HTTP: a missing engine is the server's state, all else was asked for wrongly. */
function tellSpeech({ code, message, remedy }: SpeechError): Told {
  const missing = code === 'engine-unavailable' || code === 'unavailable';
  if (code === 'internal') return { ...tell(undefined) };
  return { status: missing ? 503 : 400, code, detail: message, remedy, logLevel: missing ? 'error' : 'info' };
}

const codeOfStatus: Record<number, ErrorCode> = {
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  415: 'unsupported-file',
  503: 'unavailable',
};

function tellHttp(status: number, message: string): Told {
  if (status >= 500 && status !== 503) return tell(undefined);
  const missing = /^Cannot ([A-Z]+) (.*)$/.exec(message);
  if (status === 404 && missing) {
    return {
      status,
      code: 'not-found',
      detail: `There is nothing under ${missing[1]} ${missing[2]}.`,
      remedy: 'The routes are listed at /api/docs.',
      logLevel: 'info',
    };
  }
  return { status, code: codeOfStatus[status] ?? 'invalid-input', detail: message, logLevel: 'info' };
}

/** How express and its parsers say that a request cannot be read: broken JSON, a body too long, a bad escape. */
function isRefusedRequest(error: unknown): error is { status: number; message: string } {
  const { status, expose, message } = (error ?? {}) as Record<string, unknown>;
  return typeof status === 'number' && status >= 400 && status < 500 && expose === true && typeof message === 'string';
}
