import type { TextFault } from './text-rules';
import { pauseLimitMs } from './limits';
import { voiceOf } from './row-rules';

/** What a comment in a Markdown file asks for: `<!-- pause 800ms -->`, `<!-- voice NAME -->`. */
export type Directive =
  | { kind: 'pause'; pauseMs: number }
  /** Unset: back to the script's own voice (`<!-- voice default -->`). */
  | { kind: 'voice'; voice?: string }
  | { kind: 'bad'; fault: TextFault };

const bad = (reason: string, remedy: string): Directive => ({ kind: 'bad', fault: { reason, remedy } });

function pauseDirective(written: string): Directive {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s)?$/i.exec(written);
  const remedy = `Write <!-- pause 800ms --> or <!-- pause 1.5s -->, from 0 to ${pauseLimitMs} ms.`;
  if (!match) return bad(`"${written}" is not the length of a pause.`, remedy);
  const pauseMs = Math.round(Number(match[1]) * (match[2]?.toLowerCase() === 's' ? 1000 : 1));
  return pauseMs <= pauseLimitMs
    ? { kind: 'pause', pauseMs }
    : bad(`A pause of ${pauseMs} ms is out of range.`, remedy);
}

function voiceDirective(written: string): Directive {
  if (written.toLowerCase() === 'default') return { kind: 'voice' };
  const { value, fault } = voiceOf(written);
  return fault ? { kind: 'bad', fault } : { kind: 'voice', voice: value };
}

/** Reads the inside of a comment; undefined when it is a comment for people. One that begins like a directive has to be one. */
export function parseDirective(comment: string): Directive | undefined {
  const match = /^(pause|voice)(?:[\s:=]+(.*))?$/is.exec(comment.trim());
  if (!match) return undefined;
  const written = (match[2] ?? '').trim();
  return match[1]?.toLowerCase() === 'pause' ? pauseDirective(written) : voiceDirective(written);
}
