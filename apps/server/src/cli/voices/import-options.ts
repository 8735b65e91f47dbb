import type { WrittenDetails } from '@voicemill/speech';
import type { Command } from 'commander';

/** What `npm run voices -- import` takes, as commander hands it over. */
export interface ImportOptions extends Omit<WrittenDetails, 'ownVoice'> {
  iOwnThisVoice?: string;
}

export function declareImportOptions(command: Command): Command {
  return command
    .option('--id <id>', 'small letters, digits and hyphens')
    .option('--version <version>', 'of the voice; default: 1.0.0')
    .option('--name-en <name>', 'its name in English')
    .option('--name-zh <name>', 'its name in Chinese')
    .option('--languages <list>', 'en, zh or both')
    .option('--licence <licence>', 'of the voice, e.g. CC-BY-4.0')
    .option('--credits <names>', 'whom to credit; several with ; between them')
    .option('--reference <clip>', 'WAV of 3 to 10 s, mono')
    .option('--transcript <words>', 'what is said in the clip')
    .option('--transcript-language <language>', 'en or zh')
    .option('--agreement <file>', 'the signed permission of the speaker')
    .option('--i-own-this-voice <declaration>', 'instead of it: "Name, 2026-01-31"')
    .option('--model-version <version>', 'v1, v2, v2Pro or v2ProPlus; default: told by the graphs');
}

export function writtenDetails({ iOwnThisVoice, ...options }: ImportOptions): WrittenDetails {
  return { ...options, ...(iOwnThisVoice ? { ownVoice: iOwnThisVoice } : {}) };
}
