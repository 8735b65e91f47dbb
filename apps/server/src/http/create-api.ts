import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Services } from '../services';
import { serveConsole } from './answers/console-files';
import { securityHeaders } from './answers/security-headers';
import { ApiModule, type ApiInfra } from './api.module';
import { serveDocs } from './openapi/serve-docs';
import { ProblemFilter } from './problems/problem-filter';
import { guardDoor } from './request/guard-door';
import { giveContext } from './request/request-context';

/** The API under /api/v1, its description under /api/docs and the console under /, not yet listening. */
export async function createApi(
  infra: ApiInfra,
  services: Services,
  imports: DynamicModule[] = [],
): Promise<NestExpressApplication> {
  const { config, logger } = infra;
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(infra, services, imports), {
    logger: false,
    abortOnError: false,
    // Streams of live jobs would otherwise keep a server that is asked to end from ending.
    forceCloseConnections: true,
  });
  app.disable('x-powered-by');
  app.setGlobalPrefix('api/v1');
  app.useGlobalFilters(new ProblemFilter(logger));
  app.use(giveContext(config.workspaceId), securityHeaders, guardDoor(config));
  serveDocs(app);
  serveConsole(app, config.rootDir, logger);
  return app;
}
