import { useState } from 'react';
import type { Manner } from './open-groups';

/** How far decisions reach and where they are kept: switched now and then, kept from one group to the next. */
export function useManner() {
  const [manner, setManner] = useState<Manner>({ scope: 'context', lexicon: 'script' });
  const switchManner = (which: 'everywhere' | 'workspace') =>
    setManner(({ scope, lexicon }) =>
      which === 'everywhere'
        ? { scope: scope === 'context' ? 'everywhere' : 'context', lexicon }
        : { scope, lexicon: lexicon === 'script' ? 'workspace' : 'script' },
    );
  return { manner, switchManner };
}
