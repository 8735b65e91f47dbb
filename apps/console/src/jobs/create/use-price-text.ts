import type { Charge } from '@voicemill/contracts';
import { useLocale } from 'react-admin';
import { useText } from '../../providers/i18n/use-text';

/** Writes a price in its currency; a workspace without prices says so. */
export function usePriceText(): (price: Charge | null) => string {
  const [text, locale] = [useText(), useLocale()];
  return (price) =>
    price
      ? new Intl.NumberFormat(locale, { style: 'currency', currency: price.currency }).format(price.total)
      : text('create.quote.noPrices');
}
