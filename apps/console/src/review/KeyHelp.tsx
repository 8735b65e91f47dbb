import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useText } from '../providers/i18n/use-text';
import { KeyName } from './KeyName';

const rows = [
  { keys: ['1', '…', '9'], does: 'choose' },
  { keys: ['Enter'], does: 'guess' },
  { keys: ['↓', 'j'], does: 'next' },
  { keys: ['↑', 'k'], does: 'previous' },
  { keys: ['p'], does: 'hear' },
  { keys: ['⇧ 1', '…', '⇧ 9'], does: 'hearThat' },
  { keys: ['e'], does: 'type' },
  { keys: ['s'], does: 'skip' },
  { keys: ['u'], does: 'undo' },
  { keys: ['a'], does: 'everywhere' },
  { keys: ['w'], does: 'workspace' },
  { keys: ['?'], does: 'help' },
] as const;

export const KeyHelp = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const text = useText();
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="review-keys">
      <DialogTitle id="review-keys">{text('review.keys.title')}</DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 1, m: 0 }}>
          {rows.map(({ keys, does }) => (
            <Box key={does} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ display: 'flex', gap: 0.5, alignItems: 'start' }}>
                {keys.map((key) => (
                  <KeyName key={key} name={key} always />
                ))}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {text(`review.keys.${does}`)}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {text('review.keys.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
