/** On whose behalf something is done. Every repository method takes one: a tenant sees only its own. */
export interface RequestContext {
  workspaceId: string;
  /** Who asks, as written into event logs: a user, an API key, `cli`, `worker`. */
  actor: string;
  /** Ties the log lines of one request together, through the queue. */
  traceId: string;
}
