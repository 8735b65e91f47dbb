import { useMemo } from 'react';
import { useLocale } from 'react-admin';
import { createFormat } from './format';

export function useFormat() {
  const locale = useLocale();
  return useMemo(() => createFormat(locale), [locale]);
}
