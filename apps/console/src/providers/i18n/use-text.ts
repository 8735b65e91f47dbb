import { useTranslate } from 'react-admin';
import type { MessageKey } from './messages';

export type Text = (key: MessageKey, values?: Record<string, string | number>) => string;

/** The console's own sentences by typed keys: a key that does not exist does not compile. */
export const useText = (): Text => useTranslate();
