export interface LiveEvent {
  event: string;
  id: string;
  data: string;
}

/** Reads server-sent events until the server ends the stream. */
export async function* liveEvents(response: Response): AsyncGenerator<LiveEvent> {
  const decoder = new TextDecoder();
  let pending = '';
  for await (const piece of response.body ?? []) {
    pending += decoder.decode(piece as Uint8Array, { stream: true });
    const frames = pending.split('\n\n');
    pending = frames.pop() ?? '';
    for (const frame of frames) {
      const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1] ?? '';
      if (field('data')) yield { event: field('event'), id: field('id'), data: field('data') };
    }
  }
}
