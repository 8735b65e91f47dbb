import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiQuery, ApiResponse, type ApiResponseOptions } from '@nestjs/swagger';
import type { z } from 'zod';
import { jsonSchemaOf, pageOf, refTo, type AnsweredName, type SentName } from './api-schemas';

export interface SentForm {
  form: SentName;
  files: string[];
  alsoFiles: string[];
}

export interface RouteDescription {
  summary: string;
  /** Status of success; 200 unless said. */
  status?: number;
  /** A shape of contracts, a page of them, or a media type that is not JSON. Nothing: no body. */
  answer?: AnsweredName | { page: AnsweredName } | { media: string };
  /** A shape of contracts, one uploaded file, or a form with files that have to and files that may be in it. */
  body?: SentName | 'file' | SentForm;
  query?: z.ZodObject[];
  /** Statuses of the refusals that a caller has to expect, besides a 500. */
  refuses?: number[];
  /** Further successes without a body, e.g. 206 and 304 of a download. */
  also?: Record<number, string>;
}

/** Describes a route for /api/docs and sets its status, in one place: what is written there is what is answered. */
export function Route({ status = 200, also = {}, ...route }: RouteDescription): MethodDecorator {
  const refusals = [...(route.query ? [400] : []), ...(route.refuses ?? []), 500];
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ summary: route.summary }),
    ApiResponse({ status, description: 'Done', ...content(route.answer) } as ApiResponseOptions),
    ...Object.entries(also).map(([code, description]) => ApiResponse({ status: Number(code), description })),
    ...[...new Set(refusals)].map(refusal),
    ...body(route.body),
    ...(route.query ?? []).flatMap(queryOf),
  );
}

function content(answer: RouteDescription['answer']) {
  if (answer === undefined) return {};
  if (typeof answer === 'string') return { content: { 'application/json': { schema: refTo(answer) } } };
  if ('page' in answer) return { content: { 'application/json': { schema: pageOf(answer.page) } } };
  return { content: { [answer.media]: { schema: { type: 'string', format: 'binary' } } } };
}

const refusal = (status: number): MethodDecorator =>
  ApiResponse({
    status,
    description: 'A problem (RFC 9457); its code is stable, its remedy says what helps',
    content: { 'application/problem+json': { schema: refTo('Problem') } },
  });

function body(sent: RouteDescription['body']): MethodDecorator[] {
  if (sent === undefined) return [];
  if (sent === 'file') return formBody(['file']);
  return typeof sent === 'string' ? [ApiBody({ schema: refTo(sent), required: true })] : formBody(sent.files, sent);
}

function formBody(required: string[], more?: Omit<SentForm, 'files'>): MethodDecorator[] {
  const file = { type: 'string', format: 'binary' };
  const files = Object.fromEntries([...required, ...(more?.alsoFiles ?? [])].map((name) => [name, file]));
  const schema = { type: 'object', required, properties: files };
  return [
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: more ? { allOf: [refTo(more.form), schema] } : schema, required: true }),
  ];
}

function queryOf(schema: z.ZodObject): MethodDecorator[] {
  const { properties = {}, required = [] } = jsonSchemaOf(schema, 'input') as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, shape]) =>
    ApiQuery({ name, schema: shape, required: required.includes(name) }),
  );
}
