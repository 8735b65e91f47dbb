import type { Task } from './suite';

interface Count {
  pairs: number;
  right: number;
}

export interface Failure {
  source: string;
  wanted: string;
  given: string;
}

export interface Score {
  all: Count;
  hard: Count;
  /** The fifth that nobody tunes on. */
  heldOut: Count;
  /** Never of the held-out fifth. */
  failures: Failure[];
}

/** `firstHashByte`: the first byte of the sha256 of a text. Given from outside, because browsers hash asynchronously. */
export function scoreTasks(tasks: readonly Task[], firstHashByte: (text: string) => number): Score {
  const score: Score = {
    all: { pairs: 0, right: 0 },
    hard: { pairs: 0, right: 0 },
    heldOut: { pairs: 0, right: 0 },
    failures: [],
  };
  for (const { source, wanted, level, given } of tasks) {
    const answer = given();
    const isHeldOut = firstHashByte(source) % 5 === 0;
    const counts = [score.all, ...(level === 'hard' ? [score.hard] : []), ...(isHeldOut ? [score.heldOut] : [])];
    for (const count of counts) {
      count.pairs += 1;
      count.right += answer === wanted ? 1 : 0;
    }
    if (answer !== wanted && !isHeldOut) score.failures.push({ source, wanted, given: answer });
  }
  return score;
}

/** The scores of several files as one. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => Count): Count => ({
    pairs: scores.reduce((total, score) => total + of(score).pairs, 0),
    right: scores.reduce((total, score) => total + of(score).right, 0),
  });
  return {
    all: sum(({ all }) => all),
    hard: sum(({ hard }) => hard),
    heldOut: sum(({ heldOut }) => heldOut),
    failures: scores.flatMap(({ failures }) => failures),
  };
}
