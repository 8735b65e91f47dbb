import { Readable } from 'node:stream';
import { Parser } from 'htmlparser2';
import type { ArchiveMember } from '../archive/open-archive';
import { unsupportedFile } from '../file-refusals';
import { markupDepthLimit, markupLimitBytes } from '../limits';
import { readText } from '../read-text';

export type MarkupEvent =
  | { kind: 'open'; name: string; attributes: Record<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** `xml`: names lose their prefixes and are taken as they are. `xhtml`: as browsers forgive it, with all names of characters of HTML. */
export type MarkupMode = 'xml' | 'xhtml';

const saveAgain = 'Save it again with the program that it comes from.';
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Collects what the parser says about one piece, for the reader to take before the next one is parsed. */
class Events {
  readonly waiting: MarkupEvent[] = [];
  private depth = 0;

  constructor(
    private readonly mode: MarkupMode,
    private readonly refuse: (reason: string) => Error,
  ) {}

  onopentag(name: string, given: Record<string, string>): void {
    this.depth += 1;
    if (this.depth > markupDepthLimit)
      throw this.refuse(`has more than ${markupDepthLimit} elements within each other`);
    const xml = this.mode === 'xml';
    const attributes = xml
      ? Object.fromEntries(Object.entries(given).map(([key, value]) => [local(key), value]))
      : given;
    this.waiting.push({ kind: 'open', name: xml ? local(name) : name, attributes });
  }

  onclosetag(name: string): void {
    this.depth -= 1;
    this.waiting.push({ kind: 'close', name: this.mode === 'xml' ? local(name) : name });
  }

  ontext(text: string): void {
    this.waiting.push({ kind: 'text', text });
  }

  onprocessinginstruction(_name: string, data: string): void {
    // The parser expands no entity of a document's own, so words would be lost; and who defines them may want to fill the memory.
    if (/^!doctype[^[]*\[|^!entity/i.test(data)) throw this.refuse('defines entities of its own');
  }
}

/**
 * Reads a member of an archive as XML or XHTML, as a stream. Throws InvalidInput (`unsupported-file`) for one that defines entities,
 * is nested too deeply or is no text, TooLarge for one beyond `markupLimitBytes`.
 */
export async function* readMarkup(
  file: string,
  member: ArchiveMember,
  mode: MarkupMode,
): AsyncGenerator<MarkupEvent, void> {
  const refuse = (reason: string) => unsupportedFile(file, `Its part "${member.name}" ${reason}.`, saveAgain);
  const events = new Events(mode, refuse);
  const xml = mode === 'xml';
  const parser = new Parser(events, {
    xmlMode: xml,
    decodeEntities: true,
    recognizeSelfClosing: true,
    recognizeCDATA: true,
    lowerCaseTags: !xml,
    lowerCaseAttributeNames: !xml,
  });
  const name = `${file}/${member.name}`;
  const { pieces } = readText({ name, open: () => Readable.from(member.read()), limitBytes: markupLimitBytes });
  for await (const piece of pieces) {
    parser.write(piece);
    yield* events.waiting.splice(0);
  }
  parser.end();
  yield* events.waiting.splice(0);
}
