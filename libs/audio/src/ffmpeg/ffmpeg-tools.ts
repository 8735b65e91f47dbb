/** A pair of programs that work together. */
export interface FfmpegTools {
  ffmpegPath: string;
  ffprobePath: string;
  /** As the program names itself, for example `7.1.1`; nightly builds say `N-47683-g0e8eb07980`. */
  version: string;
  source: 'system' | 'package';
}
