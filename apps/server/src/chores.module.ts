import { Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { Chores, JobQueue } from '@voicemill/queue';

/** The timed chores; every server and worker carries them, since they only enqueue. */
@Module({})
export class ChoresModule {
  static with(queue: JobQueue): DynamicModule {
    return {
      module: ChoresModule,
      imports: [ScheduleModule.forRoot()],
      providers: [{ provide: JobQueue, useValue: queue }, Chores],
    };
  }
}
