import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from '@voicemill/platform';
import type { ServerResponse } from 'node:http';

const assetFolder = /[\\/]assets[\\/]/;

/** Serves the built console. Files under assets carry a hash in their names, so they may be kept for good. */
export function serveConsole(app: NestExpressApplication, rootDir: string, logger: Logger): void {
  const dist = join(rootDir, 'apps', 'console', 'dist');
  if (!existsSync(join(dist, 'index.html'))) {
    logger.warn({ dist }, 'the console is not built; only the API is served');
    return;
  }
  app.useStaticAssets(dist, {
    setHeaders: (response: ServerResponse, path: string) => {
      const kept = assetFolder.test(path);
      response.setHeader('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
