import type { Recogniser } from '@voicemill/listening';
import { systemClock, type Config, type Logger } from '@voicemill/platform';
import { SecondEar } from '@voicemill/production';
import { CommandRecogniser } from './command-recogniser';
import { HttpRecogniser } from './http-recogniser';

/** The recogniser that the configuration names; null: none. */
export function recogniserOf({ recogniser }: Pick<Config, 'recogniser'>): Recogniser | null {
  const { url, command, token, model, timeoutMs } = recogniser;
  if (url !== undefined) return new HttpRecogniser({ url, token, model, timeoutMs });
  return command === undefined ? null : new CommandRecogniser({ command, timeoutMs });
}

/** The second ear of a worker; null where no recogniser is plugged in. */
export function openSecondEar(config: Config, logger: Logger): SecondEar | null {
  const recogniser = recogniserOf(config);
  if (!recogniser) return null;
  const { languages, tolerance, enforces } = config.recogniser;
  return new SecondEar({ recogniser, languages, tolerance, enforces, clock: systemClock, logger });
}
