/** Where files lie in the store: always under their workspace, so that a workspace can be moved or erased whole. */
export const storageKeys = {
  take: (workspaceId: string, key: string) => `${workspaceId}/takes/${key.slice(0, 2)}/${key}.wav`,
  cover: (workspaceId: string, cover: string) => `${workspaceId}/covers/${cover}`,
  masters: (workspaceId: string, jobId: string) => `${workspaceId}/jobs/${jobId}/masters`,
  master: (workspaceId: string, jobId: string, jobChapterId: string) =>
    `${workspaceId}/jobs/${jobId}/masters/${jobChapterId}.wav`,
  timings: (workspaceId: string, jobId: string, jobChapterId: string) =>
    `${workspaceId}/jobs/${jobId}/masters/${jobChapterId}.timings.jsonl`,
  delivery: (workspaceId: string, jobId: string, number: number) => `${workspaceId}/jobs/${jobId}/deliveries/${number}`,
};
