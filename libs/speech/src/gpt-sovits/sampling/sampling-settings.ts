/** How the next code is drawn. */
export interface SamplingSettings {
  topK: number;
  /** 1: every code may be drawn. */
  topP: number;
  temperature: number;
  /** 1: none. */
  repetitionPenalty: number;
}

/** A code that ends the sequence. */
export const endCode = 1024;
/** Codes 0 to 1023 are sound, 1024 is the end. */
export const codeCount = 1025;
/** The end may not be drawn before this many codes: 0.4 s of sound. */
export const leastCodes = 11;
/** 60 s of sound at 25 codes a second. */
export const mostCodes = 1500;
