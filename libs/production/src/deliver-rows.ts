import type { FileStore } from '@voicemill/platform';
import { spreadsheetTable } from '@voicemill/scripts';
import { readTimings } from './chapter-timings';
import type { DeliveryWork } from './deliver-job.job';
import type { EncodedFile } from './delivery-report';
import { rowName } from './delivery-names';
import { storageKeys } from './storage-keys';

/**
 * `rows.csv`: which file speaks which row, and where the row lies in its lesson. Rows without a file (pauses, gaps) are
 * listed too.
 */
export async function writeRowIndex(
  files: FileStore,
  work: DeliveryWork,
  lessons: EncodedFile[],
  rows: EncodedFile[],
): Promise<void> {
  const byName = new Map(rows.map((row) => [row.planned.name, row]));
  const records: (string | number)[][] = [];
  for (const chapter of work.chapters) {
    const lesson = lessons.find(({ planned }) => planned.scope === 'chapter' && planned.chapters[0]?.id === chapter.id);
    const offsetMs = lesson?.delivered.inputOffsetsMs[0] ?? 0;
    const key = storageKeys.timings(work.job.workspaceId, work.job.id, chapter.id);
    for await (const line of readTimings(files, key)) {
      const row = byName.get(rowName(line.line, work.lineCount, line.externalId));
      const start = row ? Math.round(line.startMs + offsetMs) : '';
      const duration = row ? Math.round(row.delivered.durationMs) : '';
      records.push([
        row?.path ?? '',
        line.line,
        line.externalId ?? '',
        chapter.number,
        line.text,
        lesson?.path ?? '',
        start,
        duration,
      ]);
    }
  }
  const columns = ['file', 'line', 'id', 'chapter', 'text', 'lesson_file', 'start_in_lesson_ms', 'duration_ms'];
  await files.writeIn(work.dir, 'rows.csv', spreadsheetTable(columns, records));
}
