import type { Quote } from '@voicemill/contracts';

/** A quote for people, a line for each thing they ask about. */
export function quoteText(quote: Quote): string {
  const { takesToMake, takesReused, takesShared, storageBytes, price } = quote;
  const bytes = Object.values(storageBytes).reduce((sum, part) => sum + part, 0);
  const learnt =
    quote.learntFromTakes > 0
      ? `learnt from ${quote.learntFromTakes} takes of this workspace`
      : 'by what these voices usually take';
  const rows: [string, string][] = [
    ['Text', `${quote.lines} lines, ${quote.characters} characters, ${quote.chunks} slices`],
    ['Takes', `${takesToMake} to be made, ${takesReused} there already, ${takesShared} said more than once`],
    [
      'Audio',
      `${quote.audioMinutes.toFixed(1)} min, of which ${quote.minutesToMake.toFixed(1)} min to be made (${learnt})`,
    ],
    ['Device', `${span(quote.deviceSeconds)}; ${span(quote.queueSeconds)} of other work before it`],
    ['Finished', `in about ${span(quote.finishSeconds)} (${workers(quote.workersAlive)})`],
    ['Storage', `${megabytes(bytes)}, of which deliveries ${megabytes(storageBytes.deliveries)}`],
    ['Voices', quote.voices.map(({ voiceId, lines, licence }) => `${voiceId} (${lines} lines, ${licence})`).join(', ')],
    ['Price', price ? `${price.total.toFixed(2)} ${price.currency} (${partsOf(price)})` : 'no prices set'],
  ];
  return rows.map(([name, value]) => `${name.padEnd(9)} ${value}`).join('\n');
}

function span(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const workers = (alive: number): string =>
  alive === 0 ? 'no worker runs now; one is counted on' : `${alive} worker(s) running`;

const partsOf = ({ audio, characters, device }: NonNullable<Quote['price']>): string =>
  `audio ${audio.toFixed(2)}, characters ${characters.toFixed(2)}, device ${device.toFixed(2)}`;
