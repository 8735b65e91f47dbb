import { parseDirective } from './directives';
import { placeWithin, type MarkdownEvent, type MarkdownPlace } from './markdown-events';

const comment = /<!--([\s\S]*?)-->/g;

/**
 * Events of a piece of raw HTML: directives and comments in their places, tags as skipped. Words that share a line with a directive and
 * a comment that never ends would take text out of the speech without a trace, so both are faults.
 */
export function* readHtml(html: string, start: MarkdownPlace): Generator<MarkdownEvent> {
  const open = html.lastIndexOf('<!--');
  if (open >= 0 && !html.includes('-->', open)) {
    const reason = 'This comment never ends, so nothing below it would be spoken.';
    yield { kind: 'fault', ...placeWithin(start, html, open), fault: { reason, remedy: 'Close it with -->.' } };
    return;
  }
  let directives = 0;
  for (const match of html.matchAll(comment)) {
    const directive = parseDirective(match[1] ?? '');
    const place = placeWithin(start, html, match.index);
    if (directive) directives += 1;
    yield directive ? { kind: 'directive', ...place, directive } : { kind: 'skipped', ...place, counted: 'comment' };
  }
  const rest = html.replace(comment, (match) => ' '.repeat(match.length));
  const words = rest.search(/\S/);
  if (words < 0) return;
  if (directives === 0) yield { kind: 'skipped', ...start, counted: 'html' };
  else {
    const reason = 'Words on the line of a directive would not be spoken.';
    const remedy = 'Put the directive on a line of its own, with a blank line below it.';
    yield { kind: 'fault', ...placeWithin(start, html, words), fault: { reason, remedy } };
  }
}
