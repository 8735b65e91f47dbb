import { Button, MenuItem, Stack, TextField } from '@mui/material';
import { notations, type DoubtGroup, type Notation } from '@voicemill/contracts';
import { useState, type SubmitEvent } from 'react';
import { useText } from '../providers/i18n/use-text';
import { typedReading } from './typed-reading';
import type { ReviewSession } from './use-review-session';

const byItself = 'by-itself';

type Choice = Notation | typeof byItself;

const NotationChoice = ({ notation, onChange }: { notation: Choice; onChange: (notation: Choice) => void }) => {
  const text = useText();
  return (
    <TextField
      select
      label={text('lexicons.field.notation')}
      value={notation}
      onChange={(event) => onChange(event.target.value as Choice)}
      sx={{ minWidth: 190 }}
    >
      <MenuItem value={byItself}>{text('review.other.byItself')}</MenuItem>
      {notations.map((name) => (
        <MenuItem key={name} value={name}>
          {text(`lexicons.notation.${name}`)}
        </MenuItem>
      ))}
    </TextField>
  );
};

interface OtherReadingProps {
  group: DoubtGroup;
  session: ReviewSession;
  onDone: () => void;
}

/** A field for a pronunciation that is none of the candidates. What the server finds wrong with it is said below it. */
export const OtherReading = ({ group, session, onDone }: OtherReadingProps) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [notation, setNotation] = useState<Choice>(byItself);
  const [fault, setFault] = useState('');
  const [sending, setSending] = useState(false);
  const found = typedReading(typed, group);
  const reading = found && notation !== byItself ? { ...found, notation } : found;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!reading || sending) return;
    setSending(true);
    session.decideTyped(group, reading).then(onDone, (error: Error) => {
      setFault(error.message);
      setSending(false);
    });
  };
  const readAs = reading && text('review.other.readAs', { notation: text(`lexicons.notation.${reading.notation}`) });
  return (
    <Stack
      component="form"
      noValidate
      onSubmit={send}
      spacing={1.5}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1.5 }}>
        <TextField
          autoFocus
          fullWidth
          label={text('review.other.label', { written: group.written })}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setFault('');
          }}
          error={fault !== ''}
          helperText={fault || readAs || text('review.other.help')}
          slotProps={{ htmlInput: { maxLength: 200, autoCapitalize: 'none', autoComplete: 'off', spellCheck: false } }}
        />
        <NotationChoice notation={notation} onChange={setNotation} />
      </Stack>
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button type="submit" variant="contained" disabled={!reading || sending}>
          {text('review.other.take')}
        </Button>
        <Button onClick={onDone}>{text('review.other.cancel')}</Button>
      </Stack>
    </Stack>
  );
};
