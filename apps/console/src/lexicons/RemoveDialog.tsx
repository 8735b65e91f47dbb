import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import type { StoredEntry } from '@voicemill/contracts';
import { useText } from '../providers/i18n/use-text';

interface RemoveDialogProps {
  entry: StoredEntry;
  busy: boolean;
  onRemove: () => void;
  onClose: () => void;
}

export const RemoveDialog = ({ entry, busy, onRemove, onClose }: RemoveDialogProps) => {
  const text = useText();
  return (
    <Dialog open onClose={onClose} aria-labelledby="remove-entry">
      <DialogTitle id="remove-entry" sx={{ overflowWrap: 'anywhere' }}>
        {text('lexicons.removeTitle', { written: entry.written })}
      </DialogTitle>
      <DialogContent>
        <DialogContentText>{text('lexicons.removeText')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('lexicons.cancel')}</Button>
        <Button color="error" variant="contained" disabled={busy} onClick={onRemove} autoFocus>
          {text('lexicons.removeNow')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
