import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { componentSchemas } from './api-schemas';

const about = [
  'Scripts in, finished speech out. Lists come in pages; errors are problem details (RFC 9457), whose `code` is stable.',
  'There is no sign-in yet: the server answers this machine only, unless it was told otherwise.',
].join('\n\n');

export function describeApi(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder().setTitle('Voicemill').setDescription(about).setVersion('1').build();
  const document = SwaggerModule.createDocument(app, head);
  return {
    ...document,
    components: { ...document.components, schemas: componentSchemas() as never },
  };
}

/** The description at /api/docs (a page, from files on this machine) and /api/docs-json. */
export function serveDocs(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    customSiteTitle: 'Voicemill API',
    jsonDocumentUrl: 'api/docs-json',
    raw: ['json'],
    swaggerOptions: { validatorUrl: null, tryItOutEnabled: true },
  });
}
