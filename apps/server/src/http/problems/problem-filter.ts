import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Logger } from '@voicemill/platform';
import type { Request, Response } from 'express';
import { contextOf } from '../request/request-context';
import { RangeNotSatisfiable } from './http-faults';
import { problemOf } from './problem-of';

/** Answers every error as a problem (RFC 9457); the log gets the error itself, under the same trace id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const { traceId } = contextOf(response);
    const { problem, logLevel } = problemOf(error, traceId);
    this.logger[logLevel]({ error, traceId, method: request.method, path: request.path }, problem.detail);
    if (response.headersSent) {
      // Half an answer must not look like a whole one.
      response.destroy();
      return;
    }
    if (error instanceof RangeNotSatisfiable) response.setHeader('content-range', `bytes */${error.bytes}`);
    response.status(problem.status).setHeader('content-type', 'application/problem+json');
    response.end(JSON.stringify(problem));
  }
}
