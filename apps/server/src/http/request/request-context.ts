import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RequestContext } from '@voicemill/db';
import type { RequestHandler, Response } from 'express';

/** Gives every request its context and tells the caller the trace id, under which the log speaks of this request. */
export function giveContext(workspaceId: string): RequestHandler {
  return (_request, response, next) => {
    const context: RequestContext = { workspaceId, actor: 'local', traceId: randomUUID() };
    response.locals['context'] = context;
    response.setHeader('x-trace-id', context.traceId);
    next();
  };
}

export function contextOf(response: Response): RequestContext {
  return response.locals['context'] as RequestContext;
}

/** The context of the request, as a parameter of a route. */
export const Ctx = createParamDecorator((_data: unknown, execution: ExecutionContext): RequestContext =>
  contextOf(execution.switchToHttp().getResponse<Response>()),
);
