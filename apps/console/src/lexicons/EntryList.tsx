import SearchIcon from '@mui/icons-material/Search';
import { InputAdornment, Pagination, TextField, Typography } from '@mui/material';
import type { StoredEntry } from '@voicemill/contracts';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { LoadFault } from '../layout/LoadFault';
import { Section } from '../layout/Section';
import { useNarrow } from '../layout/use-narrow';
import { useText } from '../providers/i18n/use-text';
import { SampleSound } from '../voices/SampleSound';
import { useSample } from '../voices/use-sample';
import { sampleOf } from './entry-form';
import { EntryCards } from './EntryCards';
import { EntryTable } from './EntryTable';
import { RemoveDialog } from './RemoveDialog';
import { useEntries, useLexiconChanges } from './use-lexicon';

const entriesPerPage = 25;
const longestSearch = 80;

/** What can be done with an entry that is listed. */
export interface EntryActions {
  onHear: (entry: StoredEntry) => void;
  onEdit: (entry: StoredEntry) => void;
  onRemove: (entry: StoredEntry) => void;
}

const SearchField = ({ search, onChange }: { search: string; onChange: (search: string) => void }) => {
  const text = useText();
  return (
    <TextField
      type="search"
      label={text('lexicons.search')}
      value={search}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        htmlInput: { maxLength: longestSearch },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
      sx={{ width: { xs: '100%', sm: 260 } }}
    />
  );
};

/** The entries in force, a page at a time. */
export const EntryList = ({ lexiconId, onEdit }: { lexiconId: string } & Pick<EntryActions, 'onEdit'>) => {
  const [text, narrow, notify] = [useText(), useNarrow(), useNotify()];
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const [removing, setRemoving] = useState<StoredEntry>();
  const { data, error, refetch } = useEntries(lexiconId, { page, perPage: entriesPerPage, search: search.trim() });
  const { remove } = useLexiconChanges(lexiconId);
  const { hear, heard } = useSample();
  const pages = Math.ceil((data?.total ?? 0) / entriesPerPage);
  // The last entry of the last page may have been removed.
  if (data && pages > 0 && page > pages) setPage(pages);
  const removeNow = (entry: StoredEntry) =>
    remove.mutate(entry, {
      onSuccess: () => notify('lexicons.removed', { type: 'success', messageArgs: { written: entry.written } }),
      onError: ({ message }) => notify(message, { type: 'error', autoHideDuration: 10_000 }),
      onSettled: () => setRemoving(undefined),
    });
  const searchFor = (next: string) => {
    setSearch(next);
    setPage(1);
  };
  const actions = { onHear: (entry: StoredEntry) => hear(sampleOf(entry)), onEdit, onRemove: setRemoving };
  return (
    <Section title={text('lexicons.entries')} aside={<SearchField search={search} onChange={searchFor} />}>
      {error && <LoadFault error={error} retry={refetch} />}
      {!error && !data && <Typography color="textSecondary">{text('app.loading')}</Typography>}
      <SampleSound heard={heard} label={text('lexicons.sample')} />
      {data?.total === 0 && (
        <Typography color="textSecondary">
          {text(search.trim() ? 'lexicons.nothingFound' : 'lexicons.empty')}
        </Typography>
      )}
      {data &&
        data.items.length > 0 &&
        (narrow ? <EntryCards entries={data.items} {...actions} /> : <EntryTable entries={data.items} {...actions} />)}
      {pages > 1 && (
        <Pagination
          count={pages}
          page={page}
          onChange={(_event, next) => setPage(next)}
          sx={{ mt: 2 }}
          siblingCount={0}
        />
      )}
      {removing && (
        <RemoveDialog
          entry={removing}
          busy={remove.isPending}
          onRemove={() => removeNow(removing)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </Section>
  );
};
