import { Button, Stack } from '@mui/material';
import { useText } from '../providers/i18n/use-text';
import { hiddenByTouch, KeyName } from './KeyName';
import type { ReviewAction } from './keys';

const offered = [
  { does: 'type', key: 'e' },
  { does: 'hear-next', key: 'p' },
  { does: 'skip', key: 's' },
  { does: 'help', key: '?' },
] as const;

/** What can be done about a group besides taking a candidate. */
export const CardKeys = ({ act }: { act: (action: ReviewAction) => void }) => {
  const text = useText();
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      {offered.map(({ does, key }) => (
        <Button
          key={does}
          size="small"
          endIcon={<KeyName name={key} />}
          aria-keyshortcuts={key}
          onClick={() => act({ does })}
          sx={{ minHeight: 40, ...(does === 'help' && hiddenByTouch) }}
        >
          {text(`review.action.${does}`)}
        </Button>
      ))}
    </Stack>
  );
};
