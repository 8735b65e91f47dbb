import { CoversService, JobsService, SayService, DeliveriesService } from '@voicemill/production';
import { UsageRepository } from '@voicemill/reporting';
import { ScriptsService } from '@voicemill/scripts';
import { VoiceImportsService, VoicesService } from '@voicemill/voices';
import type { Infra } from './infra';

/** The features, each built from what it needs; used by the API, the worker and the commands alike. */
export interface Services {
  scripts: ScriptsService;
  voices: VoicesService;
  voiceImports: VoiceImportsService;
  jobs: JobsService;
  covers: CoversService;
  deliveries: DeliveriesService;
  say: SayService;
  usage: UsageRepository;
}

export function buildServices({ dataSource, queue, files, clock }: Infra): Services {
  const scripts = new ScriptsService(dataSource);
  const voices = new VoicesService(dataSource, clock);
  const covers = new CoversService(files);
  return {
    scripts,
    voices,
    voiceImports: new VoiceImportsService(dataSource, queue, files),
    jobs: new JobsService(dataSource, queue, scripts, voices, covers),
    covers,
    deliveries: new DeliveriesService(dataSource, files),
    say: new SayService(dataSource, voices, files),
    usage: new UsageRepository(dataSource),
  };
}
