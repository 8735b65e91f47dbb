import { readScript, type IngestReport, type ScriptInput } from './ingest';
import type { RevisionWriter } from './revision-writer';

export interface Upload extends ScriptInput {
  onError: 'stop' | 'skip';
}

/** Rolls a transaction back without losing what was learnt in it. */
export class UploadRejected extends Error {
  constructor(readonly report: IngestReport) {
    super('the script was refused');
  }
}

/**
 * Reads a file into a revision that was begun.
 * @throws UploadRejected when nothing of it, or not all that was asked for, can be taken in.
 */
export async function readInto(writer: RevisionWriter, upload: Upload): Promise<IngestReport> {
  const report = await readScript(upload, (line) => writer.add(line));
  const acceptable = report.faultsTotal === 0 || (upload.onError === 'skip' && report.readToEnd);
  if (report.linesAccepted === 0 || !acceptable) throw new UploadRejected(report);
  return report;
}
