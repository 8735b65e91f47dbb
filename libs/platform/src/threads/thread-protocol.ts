/** A request on its way into a thread. */
export interface ThreadCall<Request> {
  id: number;
  request: Request;
}

/** What comes back: an answer, or what was thrown. */
export type ThreadReply<Answer> = { id: number; answer: Answer } | { id: number; error: unknown };
