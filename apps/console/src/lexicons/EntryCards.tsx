import { Box, Stack, Typography } from '@mui/material';
import type { StoredEntry } from '@voicemill/contracts';
import { useText } from '../providers/i18n/use-text';
import { writtenIn } from '../providers/i18n/written-in';
import { useWrittenReading } from '../review/use-written-reading';
import { EntryButtons } from './EntryButtons';
import type { EntryActions } from './EntryList';
import { Neighbours } from './EntryTable';

/** The entries on a phone. */
export const EntryCards = ({ entries, ...actions }: { entries: StoredEntry[] } & EntryActions) => {
  const [text, written] = [useText(), useWrittenReading()];
  return (
    <Box component="ul" aria-label={text('lexicons.entries')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {entries.map((entry) => (
        <Box
          component="li"
          key={entry.id}
          sx={{ py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}
        >
          <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              <Typography sx={{ fontWeight: 600 }}>
                <span lang={writtenIn(entry.written)}>{entry.written}</span> → {written(entry)}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                <Neighbours entry={entry} /> · {text(`lexicons.notation.${entry.notation}`)}
                {entry.language && ` · ${text(`app.languages.${entry.language}`)}`}
              </Typography>
            </Box>
            <Box sx={{ flexShrink: 0 }}>
              <EntryButtons entry={entry} {...actions} />
            </Box>
          </Stack>
        </Box>
      ))}
    </Box>
  );
};
