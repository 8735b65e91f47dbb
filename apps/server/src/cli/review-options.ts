import type { Command } from 'commander';
import { declareScriptOptions, type ScriptOptions } from './script-options';

export interface ReviewOptions extends ScriptOptions {
  everywhere?: boolean;
  workspace?: boolean;
}

/** Scripts are read as by the render command: how a file is read is part of what makes its revision. */
export function declareReviewOptions(command: Command): Command {
  return declareScriptOptions(command)
    .option('--everywhere', 'a decision is about the word wherever it stands, not between its neighbours only')
    .option('--workspace', 'decisions are for every script, not for this one only');
}
