/** One line of the performance table. */
export interface Figure {
  name: string;
  value: number;
  /** What the design asks of it; unset: only told. */
  bound?: { atLeast: number } | { atMost: number };
  /** How it came about, for a reader who doubts it. */
  detail: string;
}

export const holds = ({ value, bound }: Figure): boolean => {
  if (!bound) return true;
  return 'atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost;
};

export const boundText = ({ bound }: Figure): string => {
  if (!bound) return '';
  return 'atLeast' in bound ? `>= ${bound.atLeast}` : `<= ${bound.atMost}`;
};
