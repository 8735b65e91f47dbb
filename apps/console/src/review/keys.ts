/** Candidates beyond the ninth have no key of their own; they can be clicked or typed. */
export const keyedCandidates = 9;

export type ReviewAction =
  | { does: 'choose' | 'hear'; candidate: number }
  | {
      does:
        'guess' | 'next' | 'previous' | 'hear-next' | 'type' | 'skip' | 'undo' | 'help' | 'everywhere' | 'workspace';
    };

const actions: Readonly<Record<string, Exclude<ReviewAction['does'], 'choose' | 'hear'>>> = {
  Enter: 'guess',
  ArrowDown: 'next',
  ArrowRight: 'next',
  j: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  k: 'previous',
  p: 'hear-next',
  e: 'type',
  s: 'skip',
  u: 'undo',
  a: 'everywhere',
  w: 'workspace',
  '?': 'help',
};

export interface PressedKey {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a key does on the review page. @returns undefined for a key that belongs to the browser or to nobody. */
export function actionOfKey({ key, code, shiftKey, ctrlKey, metaKey, altKey }: PressedKey): ReviewAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  // With Shift, what a digit key writes differs from keyboard to keyboard; which key it is does not.
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (shiftKey && digit) return { does: 'hear', candidate: Number(digit) - 1 };
  if (/^[1-9]$/.test(key)) return { does: 'choose', candidate: Number(key) - 1 };
  const name = key.length === 1 ? key.toLowerCase() : key;
  const does = Object.hasOwn(actions, name) ? actions[name] : undefined;
  return does && { does };
}
