import { Box, Chip, Stack, Typography } from '@mui/material';
import type { LineChangeView } from '@voicemill/contracts';
import { useText } from '../../providers/i18n/use-text';
import { changedFields } from './changed-fields';

const colours = { changed: 'info', added: 'success', removed: 'error', moved: 'default' } as const;

interface SideProps {
  sign: '−' | '+';
  label: string;
  text: string;
}

/** One side of a change; sign and name tell it apart where colours do not. */
const Side = ({ sign, label, text }: SideProps) => (
  <Box
    component={sign === '+' ? 'ins' : 'del'}
    sx={{
      display: 'flex',
      gap: 1,
      px: 1,
      py: 0.5,
      textDecoration: 'none',
      borderLeft: 4,
      borderColor: sign === '+' ? 'success.main' : 'error.main',
      bgcolor: 'action.hover',
      overflowWrap: 'anywhere',
    }}
  >
    <span aria-label={label}>{sign}</span>
    <Typography component="span">{text}</Typography>
  </Box>
);

/** A changed line as it was and as it would be, below how many lines stay before it. */
export const ChangeRow = ({ change }: { change: LineChangeView }) => {
  const text = useText();
  const { kind, old, new: next, unchangedBefore } = change;
  const numbers = { old: old?.number ?? '', next: next?.number ?? '' };
  const sameText = old !== null && next !== null && old.text === next.text;
  return (
    <>
      {unchangedBefore > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ py: 1, textAlign: 'center' }}>
          ⋯ {text('revisions.unchangedBetween', { smart_count: unchangedBefore })} ⋯
        </Typography>
      )}
      <Stack component="article" spacing={0.5} sx={{ py: 1, minWidth: 0 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Chip size="small" variant="outlined" color={colours[kind]} label={text(`revisions.kind.${kind}`)} />
          <Typography variant="body2" color="textSecondary">
            {text(`revisions.place.${kind}`, numbers)}
          </Typography>
        </Stack>
        {old && !sameText && <Side sign="−" label={text('revisions.was')} text={old.text} />}
        {next && !sameText && <Side sign="+" label={text('revisions.becomes')} text={next.text} />}
        {sameText && <Typography sx={{ px: 1.5, overflowWrap: 'anywhere' }}>{next.text}</Typography>}
        {changedFields(change, text('app.notKnown')).map(({ field, old: before, next: after }) => (
          <Typography key={field} variant="body2" sx={{ px: 1.5, overflowWrap: 'anywhere' }}>
            {text(`revisions.field.${field}`)}: <del>{before}</del> → <ins>{after}</ins>
          </Typography>
        ))}
      </Stack>
    </>
  );
};
