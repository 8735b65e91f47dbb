import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { CoversService, DeliveriesService, JobsService, ReviewService, SayService } from '@voicemill/production';
import { UsageRepository } from '@voicemill/reporting';
import { ScriptsService } from '@voicemill/scripts';
import { VoiceImportsService, VoicesService } from '@voicemill/voices';
import type { Infra } from '../infra';
import type { Services } from '../services';
import { CastingController } from './casting.controller';
import { ChunksController } from './chunks.controller';
import { ColumnMappingsController } from './column-mappings.controller';
import { CoversController } from './covers.controller';
import { DeliveriesController } from './deliveries.controller';
import { ExplainController } from './explain.controller';
import { HealthController } from './health.controller';
import { JobsController } from './jobs.controller';
import { LexiconFilesController } from './lexicon-files.controller';
import { LexiconsController } from './lexicons.controller';
import { ReviewController } from './review.controller';
import { QuotesController } from './quotes.controller';
import { ScriptChecksController } from './script-checks.controller';
import { RevisionsController } from './revisions.controller';
import { ScriptsController } from './scripts.controller';
import { DatabaseProbe, StoredFiles, UploadLimit, VoiceUploadLimit } from './tokens';
import { UsageController } from './usage.controller';
import { VoiceImportsController } from './voice-imports.controller';
import { VoicesController } from './voices.controller';

export type ApiInfra = Pick<Infra, 'config' | 'dataSource' | 'files' | 'logger'>;

/** The routes, over services that were built without Nest: the command line uses the very same ones. */
@Module({})
export class ApiModule {
  static with(infra: ApiInfra, services: Services, imports: DynamicModule[] = []): DynamicModule {
    return {
      module: ApiModule,
      imports,
      controllers: [
        ScriptChecksController,
        ScriptsController,
        CastingController,
        ColumnMappingsController,
        RevisionsController,
        QuotesController,
        LexiconsController,
        LexiconFilesController,
        ExplainController,
        ReviewController,
        JobsController,
        ChunksController,
        CoversController,
        DeliveriesController,
        VoicesController,
        VoiceImportsController,
        UsageController,
        HealthController,
      ],
      providers: [...providersOf(services), ...groundOf(infra)],
    };
  }
}

const providersOf = (services: Services): Provider[] => [
  { provide: ScriptsService, useValue: services.scripts },
  { provide: VoicesService, useValue: services.voices },
  { provide: VoiceImportsService, useValue: services.voiceImports },
  { provide: JobsService, useValue: services.jobs },
  { provide: ReviewService, useValue: services.jobs.review },
  { provide: CoversService, useValue: services.covers },
  { provide: DeliveriesService, useValue: services.deliveries },
  { provide: SayService, useValue: services.say },
  { provide: UsageRepository, useValue: services.usage },
];

const groundOf = ({ config, dataSource, files }: ApiInfra): Provider[] => [
  { provide: StoredFiles, useValue: new StoredFiles(files) },
  { provide: UploadLimit, useValue: new UploadLimit(config.uploadLimitBytes) },
  { provide: VoiceUploadLimit, useValue: new VoiceUploadLimit(config.voiceUploadLimitBytes) },
  { provide: DatabaseProbe, useValue: new DatabaseProbe(() => dataSource.query('SELECT 1')) },
];
