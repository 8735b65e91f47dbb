import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Unavailable } from '@voicemill/platform';
import { Route } from './openapi/route';
import { DatabaseProbe } from './tokens';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly database: DatabaseProbe) {}

  @Get()
  @Route({ summary: 'Whether the server and its database answer', answer: 'Health', refuses: [503] })
  async check(): Promise<{ status: 'ok' }> {
    await this.database.ask().catch((cause: unknown) => {
      throw new Unavailable('The database does not answer.', { remedy: 'npm run doctor says what is wrong.', cause });
    });
    return { status: 'ok' };
  }
}
