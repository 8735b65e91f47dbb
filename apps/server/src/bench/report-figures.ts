import { cpus, totalmem } from 'node:os';
import { boundText, holds, type Figure } from './figure';

/** A line for a person: name, value, bound, whether it holds, and how it came about. */
export function figureLine(figure: Figure, nameWidth: number): string {
  const verdict = figure.bound ? (holds(figure) ? 'holds' : 'MISSED') : '';
  const value = figure.value >= 100 ? figure.value.toFixed(0) : figure.value.toFixed(3);
  const cells = [figure.name.padEnd(nameWidth), value.padStart(8), '', boundText(figure).padEnd(8), verdict.padEnd(6)];
  return `${cells.join(' ')}  ${figure.detail}`;
}

/** Ratios travel from machine to machine, the others do not: what a figure was measured on. */
export const machineText = (): string => {
  const [cpu] = cpus();
  return `${cpus().length} x ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
};

/** Figures by name at the top, so that a script reads them without knowing more. */
export function figuresJson(figures: readonly Figure[]): string {
  const values = Object.fromEntries(figures.map(({ name, value }) => [name, value]));
  const details = Object.fromEntries(figures.map(({ name, detail }) => [name, detail]));
  const head = { machine: machineText(), measuredAt: new Date().toISOString() };
  return `${JSON.stringify({ ...values, ...head, details }, null, 2)}\n`;
}
