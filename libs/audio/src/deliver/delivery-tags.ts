export interface TagSource {
  title: string;
  album?: string;
  author?: string | null;
  /** The voices, as listeners know them. */
  narrators?: string[];
  /** Licence and credits of every voice that speaks; repeated ones are named once. */
  voices?: { licence: string; credits: string[] }[];
  language?: string;
  date?: string;
  publisher?: string;
  track?: { number: number; of: number };
  /** Names this production in the AI label, for example the job's id. */
  produceId?: string;
}

/** Tags as audiobook players read them: artist = author, composer = narrator, genre Audiobook. */
export function deliveryTags(source: TagSource): Record<string, string> {
  const author = source.author ?? undefined;
  const narrators = source.narrators?.join(', ');
  const tags: Record<string, string | undefined> = {
    title: source.title,
    album: source.album ?? source.title,
    artist: author,
    album_artist: author,
    composer: narrators,
    genre: 'Audiobook',
    date: source.date,
    language: source.language,
    publisher: source.publisher,
    track: source.track && `${source.track.number}/${source.track.of}`,
    comment: creditLines(source.voices ?? []),
    produceId: source.produceId,
  };
  return Object.fromEntries(Object.entries(tags).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

function creditLines(voices: { licence: string; credits: string[] }[]): string {
  const lines = voices.flatMap(({ licence, credits }) => [`Voice licence: ${licence}`, ...credits]);
  return [...new Set(lines)].join('\n');
}
