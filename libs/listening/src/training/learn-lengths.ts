import { classOfPhone, silence } from '../hearing/phone-classes';
import { lengthTraits, type UsualLengths } from '../align/usual-lengths';
import type { TaughtTake } from './lesson-of-take';

/** Added to the squares of the weights, so that a trait met once or twice explains little. */
const ridge = 3;
const steps = 80;
/** Shorter sounds than an engine's own frames are none. */
const shortestMs = 6;

/**
 * How long sounds usually are, from takes whose times are known: linear least squares of the logarithm of their ms over
 * their traits, with a ridge, by conjugate gradients (Hestenes and Stiefel, 1952).
 */
export function learnLengths(takes: readonly TaughtTake[]): UsualLengths {
  const columns = new Map<string, number>();
  const rows: number[][] = [];
  const logMs: number[] = [];
  for (const { phones, endsMs, speed } of takes) {
    phones.forEach((phone, place) => {
      const own = classOfPhone(phone);
      if (own === undefined || own === silence) return;
      const lengthMs = Math.max(shortestMs, endsMs[place]! - (place === 0 ? 0 : endsMs[place - 1]!));
      logMs.push(Math.log(lengthMs * speed));
      rows.push(lengthTraits(phones, place).map((trait) => columnOf(columns, trait)));
    });
  }
  const meanLogMs = logMs.reduce((sum, value) => sum + value, 0) / Math.max(1, logMs.length);
  const weights = solve(
    rows,
    Float64Array.from(logMs, (value) => value - meanLogMs),
    columns.size,
  );
  const rounded = [...columns].map(([trait, column]) => [trait, Math.round(weights[column]! * 1e3) / 1e3] as const);
  return {
    meanLogMs: Math.round(meanLogMs * 1e4) / 1e4,
    weights: Object.fromEntries(rounded.filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function columnOf(columns: Map<string, number>, trait: string): number {
  const known = columns.get(trait) ?? columns.size;
  columns.set(trait, known);
  return known;
}

/** Of the normal equations; `rows` hold the columns that are 1. */
function solve(rows: readonly number[][], wanted: Float64Array, columns: number): Float64Array {
  const backward = (values: Float64Array): Float64Array => {
    const sums = new Float64Array(columns);
    rows.forEach((row, at) => row.forEach((column) => (sums[column] = sums[column]! + values[at]!)));
    return sums;
  };
  const forward = (weights: Float64Array): Float64Array =>
    Float64Array.from(rows, (row) => row.reduce((sum, column) => sum + weights[column]!, 0));
  const weights = new Float64Array(columns);
  const rest = backward(wanted);
  const direction = rest.slice();
  let restSquare = dot(rest, rest);
  for (let step = 0; step < steps && restSquare > 1e-12; step += 1) {
    const image = backward(forward(direction)).map((value, at) => value + ridge * direction[at]!);
    const length = restSquare / dot(direction, image);
    weights.forEach((weight, at) => (weights[at] = weight + length * direction[at]!));
    rest.forEach((value, at) => (rest[at] = value - length * image[at]!));
    const square = dot(rest, rest);
    direction.forEach((value, at) => (direction[at] = rest[at]! + (square / restSquare) * value));
    restSquare = square;
  }
  return weights;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, at) => sum + value * b[at]!, 0);
