import type { FileStore } from '@voicemill/platform';

// Classes, because Nest finds by class what a constructor asks for; interfaces do not exist at run time.

/** The files that downloads are read from and uploads are put into. */
export class StoredFiles {
  constructor(readonly store: FileStore) {}
}

/** The largest file that is taken in. */
export class UploadLimit {
  constructor(readonly bytes: number) {}
}

/** The largest archive of a voice that is taken in. */
export class VoiceUploadLimit {
  constructor(readonly bytes: number) {}
}

/** Asks the database for a sign of life. */
export class DatabaseProbe {
  constructor(readonly ask: () => Promise<unknown>) {}
}
