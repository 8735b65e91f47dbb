import { flowingText } from '../markup/flowing-text';
import type { MarkupEvent } from '../markup/read-markup';

/** Reads `word/footnotes.xml` or `word/endnotes.xml`: paragraphs by kind and id of the note (`footnote 3`). */
export async function readNotes(events: AsyncIterable<MarkupEvent>, notes: Map<string, string[]>): Promise<void> {
  let paragraphs: string[] = [];
  let text = '';
  let inText = false;
  for await (const event of events) {
    if (event.kind === 'text') text += inText ? event.text : '';
    else if (event.name === 't') inText = event.kind === 'open';
    else if (event.kind === 'open' && /^(?:foot|end)note$/.test(event.name)) {
      paragraphs = [];
      // Those with a type part the notes from the text; they have no words.
      if (!event.attributes['type']) notes.set(`${event.name} ${event.attributes['id']}`, paragraphs);
    } else if (event.kind === 'close' && event.name === 'p') {
      const words = flowingText(text);
      if (words) paragraphs.push(words);
      text = '';
    }
  }
}
