/** What a process of its own is started for, so that its peak memory is that of one piece of work. */
export interface ChildWork {
  /** A whole job with the fake engine, whose takes are 2 s long, or only the taking in. */
  kind: 'job' | 'ingest';
  /** Home of the bench, whose database it joins. */
  home: string;
  csvPath: string;
}

/** What it answers when it has done its work. */
export interface ChildAnswer {
  seconds: number;
  /** Largest resident memory of the Node process, as the kernel has kept it. */
  nodePeakMb: number;
}
