import type { IngestResult, SpeakerView } from '@voicemill/contracts';
import { AppError } from '@voicemill/platform';
import { readScript, type ScriptInput } from './ingest';

/** Speakers that a check lists; a script with more has taken something else for names. */
const speakersListed = 1000;

/** Reads a script to its end for what is wrong with it. `voices` are those of speakers who are cast already. */
export async function checkUpload(input: ScriptInput, voices: Map<string, string>): Promise<IngestResult> {
  const heard = new Map<string, number>();
  const nothing = { script: null, unchanged: false, speakers: [] };
  try {
    const report = await readScript(input, async ({ speaker }) => {
      if (speaker === undefined || (!heard.has(speaker) && heard.size >= speakersListed)) return;
      heard.set(speaker, (heard.get(speaker) ?? 0) + 1);
    });
    const { rowsRead, linesAccepted, faults, faultsTotal, skipped } = report;
    const speakers: SpeakerView[] = [...heard]
      .sort(([, a], [, b]) => b - a)
      .map(([speaker, lineCount]) => ({ speaker, lineCount, voice: voices.get(speaker) ?? null }));
    return { ...nothing, rowsRead, linesAccepted, faults, faultsTotal, skipped, speakers };
  } catch (error) {
    if (!(error instanceof AppError) || !error.faults?.length) throw error;
    const { faults } = error;
    return { ...nothing, rowsRead: 0, linesAccepted: 0, faults, faultsTotal: faults.length, skipped: {} };
  }
}
