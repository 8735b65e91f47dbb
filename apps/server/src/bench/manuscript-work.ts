/** Where the bench's API process answers, once it does. */
export interface ApiReady {
  url: string;
}

/** A manuscript that it is to take in, quote and review. */
export interface ManuscriptWork {
  path: string;
}

export interface ManuscriptAnswer {
  lines: number;
  chunks: number;
  /** Taking in: read, checked and stored. */
  ingestSeconds: number;
  /** Normalised, sliced, phonemised and summed up. */
  quoteSeconds: number;
  reviewSeconds: number;
  /** CPU time of taking in and quoting, all threads of the process. */
  cpuSeconds: number;
}
