import PlayIcon from '@mui/icons-material/VolumeUp';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import type { StoredEntry } from '@voicemill/contracts';
import { useState, type SubmitEvent } from 'react';
import { useLocale, useNotify } from 'react-admin';
import { useText } from '../providers/i18n/use-text';
import { SampleSound } from '../voices/SampleSound';
import { useSample } from '../voices/use-sample';
import { emptyEntry, faultsOfRefusal, readEntry, sampleOf, type EntryFaults, type EntryForm } from './entry-form';
import { EntryFields } from './EntryFields';
import { useLexiconChanges } from './use-lexicon';

interface EntryDialogProps {
  lexiconId: string;
  /** The entry to be changed; none: a new one. */
  entry: StoredEntry | undefined;
  onClose: () => void;
}

/** The form's fields of an entry that is stored. */
function formOf({ written, before, after, language, notation, value }: StoredEntry): EntryForm {
  return { written, before, after, language, notation, value };
}

/** Adds an entry or changes one, after it was heard if one likes. */
export const EntryDialog = ({ lexiconId, entry, onClose }: EntryDialogProps) => {
  const [text, locale, notify] = [useText(), useLocale(), useNotify()];
  const fullScreen = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const usual = { ...emptyEntry, notation: locale === 'zh' ? ('pinyin' as const) : ('respelling' as const) };
  const [form, setForm] = useState<EntryForm>(entry ? formOf(entry) : usual);
  const [faults, setFaults] = useState<EntryFaults>({});
  const { store } = useLexiconChanges(lexiconId);
  const { hear, heard, isPending } = useSample();
  const checked = () => {
    const read = readEntry(form);
    setFaults('faults' in read ? read.faults : {});
    return 'entry' in read ? read.entry : undefined;
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const wish = checked();
    if (!wish) return;
    store.mutate(
      { id: entry?.id, entry: wish },
      {
        onSuccess: () => {
          notify('lexicons.stored', { type: 'success', messageArgs: { written: wish.written } });
          onClose();
        },
        onError: (error) => setFaults(faultsOfRefusal(error)),
      },
    );
  };
  const listen = () => {
    const wish = checked();
    if (wish) hear(sampleOf(wish));
  };
  const title = entry ? text('lexicons.change', { written: entry.written }) : text('lexicons.add');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" fullScreen={fullScreen} aria-labelledby="entry-title">
      <DialogTitle id="entry-title">{title}</DialogTitle>
      <DialogContent>
        <Stack component="form" id="entry-form" noValidate onSubmit={send} spacing={2} sx={{ pt: 1 }}>
          <EntryFields form={form} faults={faults} onChange={setForm} />
          <SampleSound heard={heard} label={text('lexicons.sample')} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button startIcon={<PlayIcon />} disabled={isPending} onClick={listen} sx={{ mr: 'auto' }}>
          {text('lexicons.tryOut')}
        </Button>
        <Button onClick={onClose}>{text('lexicons.cancel')}</Button>
        <Button type="submit" form="entry-form" variant="contained" disabled={store.isPending}>
          {text('lexicons.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
