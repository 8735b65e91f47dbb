import type { PipeTransform } from '@nestjs/common';
import { workspaceLexicon } from '@voicemill/contracts';
import type { LexiconOwner } from '@voicemill/scripts';
import { IdPipe } from './id-pipe';

/** Whose lexicon a path speaks of: `workspace`, or a script by its id. */
export class LexiconPipe implements PipeTransform<string, LexiconOwner> {
  private readonly script = new IdPipe('lexicon');

  /** @throws NotFound */
  transform(value: string): LexiconOwner {
    return value === workspaceLexicon ? null : this.script.transform(value);
  }
}
