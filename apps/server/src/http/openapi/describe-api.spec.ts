import { NestFactory } from '@nestjs/core';
import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { createLogger, loadConfig } from '@voicemill/platform';
import { ApiModule, type ApiInfra } from '../api.module';
import type { Services } from '../../services';
import { describeApi } from './serve-docs';

type Responses = Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
interface Operation {
  summary?: string;
  parameters?: { name: string; in: string; schema: unknown; required?: boolean }[];
  requestBody?: unknown;
  responses: Responses;
}

const routes = `
GET /scripts
POST /scripts
POST /scripts/check
POST /scripts/check/faults.csv
POST /scripts/check/columns
GET /scripts/{id}
DELETE /scripts/{id}
GET /scripts/{id}/chapters
GET /scripts/{id}/casting
PUT /scripts/{id}/casting
GET /scripts/{id}/lines
GET /scripts/{id}/lines/{number}/slices
GET /column-mappings
GET /column-mappings/{name}
PUT /column-mappings/{name}
DELETE /column-mappings/{name}
POST /scripts/{id}/revisions
GET /scripts/{id}/revisions/{revisionId}
GET /scripts/{id}/revisions/{revisionId}/changes
POST /scripts/{id}/revisions/{revisionId}/accept
POST /scripts/{id}/revisions/{revisionId}/reject
GET /lexicons/{id}
GET /lexicons/{id}/entries
POST /lexicons/{id}/entries
PUT /lexicons/{id}/entries/{entryId}
DELETE /lexicons/{id}/entries/{entryId}
GET /lexicons/{id}/file
POST /lexicons/{id}/file
POST /lexicons/{id}/explain
GET /scripts/{id}/spoken
GET /scripts/{id}/review
POST /scripts/{id}/review
POST /jobs/quote
POST /jobs
GET /jobs
GET /jobs/{id}
POST /jobs/{id}/cancel
POST /jobs/{id}/resume
POST /jobs/{id}/retry-gaps
GET /jobs/{id}/events
GET /jobs/{id}/live
GET /jobs/{id}/quote
GET /prices
PUT /prices
GET /jobs/{id}/chunks
GET /jobs/{id}/deliveries
GET /chunks/{id}/audio
GET /chunks/{id}/spectrogram
POST /covers
GET /deliveries/{id}/files/{fileId}
GET /voices
GET /voices/{id}
POST /voices/{id}/say
GET /voice-imports
POST /voice-imports
GET /voice-imports/{id}
POST /voice-imports/{id}/cancel
GET /usage
GET /health`;

describe('the description of the API', () => {
  let app: INestApplication;
  let document: OpenAPIObject;
  let operations: Map<string, Operation>;

  beforeAll(async () => {
    const logger = createLogger({ name: 'test', level: 'silent' });
    const infra = { config: loadConfig({}), logger } as ApiInfra;
    // Only described, never called: no service is needed.
    const names = ['scripts', 'voices', 'voiceImports', 'jobs', 'covers', 'deliveries', 'say', 'usage'] as const;
    const services = Object.fromEntries(names.map((name) => [name, {}]));
    app = await NestFactory.create(ApiModule.with({ ...infra, files: {} as never }, services as unknown as Services), {
      logger: false,
      abortOnError: false,
    });
    app.setGlobalPrefix('api/v1');
    document = describeApi(app);
    operations = new Map(
      Object.entries(document.paths).flatMap(([path, item]) =>
        Object.entries(item as Record<string, Operation>).map(([method, operation]): [string, Operation] => [
          `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
          operation,
        ]),
      ),
    );
  });
  afterAll(() => app.close());

  it('has every route, and no other', () => {
    expect([...operations.keys()].sort()).toEqual(routes.trim().split('\n').sort());
  });

  it('says of every route what it does, what it answers and how it refuses', () => {
    for (const [name, { summary, responses }] of operations) {
      expect([name, summary]).toEqual([name, expect.stringMatching(/\w{3}/)]);
      const answered = Object.keys(responses).filter((status) => status.startsWith('2'));
      expect([name, answered.length]).toEqual([name, expect.any(Number)]);
      expect(answered.length).toBeGreaterThan(0);
      for (const [status, response] of Object.entries(responses).filter(([code]) => Number(code) >= 400)) {
        expect([name, status, response.content?.['application/problem+json']?.schema.$ref]).toEqual([
          name,
          status,
          '#/components/schemas/Problem',
        ]);
      }
      if (name.includes('{id}')) expect(Object.keys(responses)).toContain('404');
    }
  });

  it('names each parameter once, with its place and schema', () => {
    for (const [name, { parameters = [] }] of operations) {
      const keys = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
      expect([name, keys]).toEqual([name, [...new Set(keys)]]);
      expect(parameters.every(({ in: place, schema }) => ['path', 'query', 'header'].includes(place) && schema)).toBe(
        true,
      );
    }
    const list = operations.get('GET /jobs')?.parameters?.map(({ name }) => name);
    expect(list?.sort()).toEqual(['page', 'perPage', 'status']);
  });

  it('refers to nothing that is not there', () => {
    const known = Object.keys(document.components?.schemas ?? {}).map((name) => `#/components/schemas/${name}`);
    const referred = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref);
    expect(referred.length).toBeGreaterThan(50);
    expect(referred.filter((ref) => !known.includes(ref ?? ''))).toEqual([]);
  });

  it('lets callers leave out what has a default, and describes the rest', () => {
    const schemas = document.components?.schemas as Record<string, { required?: string[]; properties: object }>;
    expect(schemas['CreateJob']?.required).toEqual(['scriptId']);
    expect(schemas['Job']?.required).toEqual(expect.arrayContaining(['id', 'status', 'settings', 'error']));
    expect(operations.get('POST /jobs')?.requestBody).toMatchObject({
      content: { 'application/json': { schema: { $ref: '#/components/schemas/CreateJob' } } },
    });
    expect(operations.get('POST /voice-imports')?.requestBody).toMatchObject({
      content: {
        'multipart/form-data': {
          schema: { allOf: [{ $ref: '#/components/schemas/VoiceImportDetails' }, { required: ['file'] }] },
        },
      },
    });
    expect(schemas['VoiceImportDetails']?.required).toBeUndefined();
    expect(operations.get('POST /scripts')?.requestBody).toMatchObject({
      content: { 'multipart/form-data': { schema: { required: ['file'] } } },
    });
  });
});
