import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import PlayIcon from '@mui/icons-material/VolumeUp';
import { IconButton } from '@mui/material';
import type { StoredEntry } from '@voicemill/contracts';
import { useText } from '../providers/i18n/use-text';
import type { EntryActions } from './EntryList';

export const EntryButtons = ({ entry, onHear, onEdit, onRemove }: { entry: StoredEntry } & EntryActions) => {
  const text = useText();
  const named = { written: entry.written };
  return (
    <>
      <IconButton aria-label={text('lexicons.hear', named)} color="primary" onClick={() => onHear(entry)}>
        <PlayIcon />
      </IconButton>
      <IconButton aria-label={text('lexicons.change', named)} onClick={() => onEdit(entry)}>
        <EditIcon />
      </IconButton>
      <IconButton aria-label={text('lexicons.remove', named)} onClick={() => onRemove(entry)}>
        <DeleteIcon />
      </IconButton>
    </>
  );
};
