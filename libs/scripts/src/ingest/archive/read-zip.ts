import { Readable } from 'node:stream';
import { unsupportedFile } from '../file-refusals';
import type { IngestReport, LineSink, ScriptInput } from '../ingested-line';
import { archiveTotalLimitBytes, bookInArchiveLimitBytes } from '../limits';
import { kindOfName, readableKinds } from '../script-kind';
import { MergedReport } from './merged-report';
import { sortMembers } from './members-to-read';
import { openArchive, type ArchiveMember } from './open-archive';

type ReadMember = (input: ScriptInput, sink: LineSink) => Promise<IngestReport>;

/** A member as a script of its own. What has to be reached at any place, since it is an archive itself, is unpacked first. */
async function inputOf(member: ArchiveMember, { options, faultsListed }: ScriptInput): Promise<ScriptInput> {
  const { name, bytes, read } = member;
  const kind = kindOfName(name);
  const input = { name, limitBytes: archiveTotalLimitBytes, options, faultsListed, isPart: true };
  if (kind !== 'epub' && kind !== 'docx') return { ...input, open: () => Readable.from(read()) };
  if (bytes > bookInArchiveLimitBytes) {
    const reason = `This book is larger than ${bookInArchiveLimitBytes.toLocaleString('en')} bytes, too large inside an archive.`;
    throw unsupportedFile(name, reason, 'Upload it by itself.');
  }
  const parts: Buffer[] = [];
  for await (const part of read()) parts.push(part);
  const whole = Buffer.concat(parts);
  return {
    ...input,
    open: () => Readable.from([whole]),
    openRange: ({ start, end }) => Readable.from([whole.subarray(start, end + 1)]),
  };
}

/**
 * Reads a ZIP archive of scripts: its files in natural order of their names, each one chapter or several. Files of other kinds are
 * counted, documents among them are faults, archives refuse the whole. `readMember` reads one file. Throws AppError as `openArchive` does.
 */
export async function readZip(input: ScriptInput, sink: LineSink, readMember: ReadMember): Promise<IngestReport> {
  const { toRead, archives, unreadDocuments, passedOver } = sortMembers(
    (await openArchive(input, 'ZIP archive')).values(),
  );
  const [nested] = archives;
  if (nested !== undefined) {
    const reason = `Its file "${nested}" is an archive itself.`;
    throw unsupportedFile(input.name, reason, 'Unpack it and put its files into this archive.');
  }
  if (toRead.length === 0) {
    const found = [...unreadDocuments, ...passedOver].slice(0, 5).join(', ') || 'nothing';
    throw unsupportedFile(input.name, `It holds no file of a kind that is read, but ${found}.`, readableKinds);
  }
  const merged = new MergedReport(input);
  for (const name of unreadDocuments)
    merged.faults.add({ reason: `Its file "${name}" is of a kind that is not read.`, remedy: readableKinds });
  for (const name of passedOver) merged.skip(name);
  for (const member of toRead) {
    const read = await readMember(await inputOf(member, input), (line) =>
      sink({ ...line, sourceFile: [member.name, line.sourceFile].filter(Boolean).join('/') }),
    );
    merged.add(read);
  }
  return merged.end();
}
