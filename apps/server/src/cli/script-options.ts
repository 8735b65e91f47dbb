import {
  columnMappingSchema,
  columnNames,
  parseVoiceChoice,
  type ColumnMapping,
  type PutCasting,
} from '@voicemill/contracts';
import { InvalidInput } from '@voicemill/platform';
import type { Command } from 'commander';

/** What the render command takes about reading a script, as commander hands it over. */
export interface ScriptOptions {
  onError: 'stop' | 'skip';
  dialogue?: boolean;
  cast?: string[];
  columns?: string;
  column?: string[];
  footnotes?: boolean;
  frontMatter?: boolean;
  dryRun?: boolean;
  errorsCsv?: string;
}

const collect = (value: string, before: string[]): string[] => [...before, value];

export function declareScriptOptions(command: Command): Command {
  return command
    .option('--on-error <what>', 'stop: any refused row refuses the file; skip: leave refused rows out', 'stop')
    .option('--dialogue', 'lines like NAME: words are spoken by NAME')
    .option(
      '--cast <name=voice>',
      'who speaks with which voice; remembered with the script; may be given again',
      collect,
      [],
    )
    .option('--columns <name>', 'read a table by the column mapping of this name')
    .option(
      '--column <column=header>',
      `${columnNames.join(', ')}: which header means it; may be given again`,
      collect,
      [],
    )
    .option('--footnotes', 'speak the footnotes of an EPUB or DOCX')
    .option('--front-matter', 'speak the title page, imprint, contents and index of an EPUB')
    .option('--dry-run', 'read and check the file, say what the render would take and cost, make nothing')
    .option('--errors-csv <file>', 'write what is wrong with the file into this table');
}

function pairOf(option: string, written: string): [string, string] {
  const at = written.indexOf('=');
  const [name, value] = [written.slice(0, at).trim(), written.slice(at + 1).trim()];
  if (at > 0 && name && value) return [name, value];
  throw new InvalidInput(`${option} ${written} is not of the form NAME=VALUE.`, {
    remedy: `Write for example ${option} ${option === '--cast' ? 'ALICE=starter-en:slt' : 'text=正文'}.`,
  });
}

/** @throws InvalidInput for a name without a voice, or a voice that is not written like one. */
export function castOf({ cast = [] }: ScriptOptions): PutCasting {
  const pairs = cast.map((written) => pairOf('--cast', written));
  const wrong = pairs.find(([, voice]) => !parseVoiceChoice(voice));
  if (!wrong) return { voices: Object.fromEntries(pairs) };
  throw new InvalidInput(`--cast ${wrong[0]}: "${wrong[1]}" is not a voice.`, {
    remedy: 'Write VOICE, VOICE:SPEAKER or VOICE:A*0.6+B*0.4, such as starter-en:slt.',
  });
}

/** The columns that were named one by one. @throws InvalidInput for a column that there is not. */
export function columnsOf({ column = [] }: ScriptOptions): ColumnMapping {
  const parsed = columnMappingSchema.safeParse(
    Object.fromEntries(column.map((written) => pairOf('--column', written))),
  );
  if (parsed.success) return parsed.data;
  throw new InvalidInput(`--column names a column that there is not: ${column.join(', ')}.`, {
    remedy: `Choose from ${columnNames.join(', ')}.`,
  });
}
