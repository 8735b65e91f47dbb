import { ScriptsAndVoices1764000000000 } from './1764000000000-scripts-and-voices';
import { Production1764000000001 } from './1764000000001-production';
import { MoreInputs1764100000000 } from './1764100000000-more-inputs';
import { Lexicons1764200000000 } from './1764200000000-lexicons';
import { QuotesAndRevisions1764300000000 } from './1764300000000-quotes-and-revisions';
import { Faithfulness1764400000000 } from './1764400000000-faithfulness';
import { VoiceImports1764500000000 } from './1764500000000-voice-imports';
import { LineGain1764510000000 } from './1764510000000-line-gain';
import { UnheardTakes1764520000000 } from './1764520000000-unheard-takes';

/** Oldest first. A migration that has been released is never edited: add the next one. */
export const migrations = [
  ScriptsAndVoices1764000000000,
  Production1764000000001,
  MoreInputs1764100000000,
  Lexicons1764200000000,
  QuotesAndRevisions1764300000000,
  Faithfulness1764400000000,
  VoiceImports1764500000000,
  LineGain1764510000000,
  UnheardTakes1764520000000,
];
