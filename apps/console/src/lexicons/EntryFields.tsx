import { MenuItem, Stack, TextField } from '@mui/material';
import { languages, notations } from '@voicemill/contracts';
import { useText } from '../providers/i18n/use-text';
import type { EntryFaults, EntryField, EntryForm, FieldFault } from './entry-form';

const anyLanguage = 'any';

interface EntryFieldsProps {
  form: EntryForm;
  faults: EntryFaults;
  onChange: (form: EntryForm) => void;
}

type LanguageFieldProps = Omit<EntryFieldsProps, 'faults'> & { label: string; error: boolean; helperText?: string };

const LanguageField = ({ form, onChange, ...field }: LanguageFieldProps) => {
  const text = useText();
  return (
    <TextField
      select
      {...field}
      value={form.language ?? anyLanguage}
      onChange={({ target }) =>
        onChange({ ...form, language: languages.find((language) => language === target.value) ?? null })
      }
    >
      <MenuItem value={anyLanguage}>{text('lexicons.anyLanguage')}</MenuItem>
      {languages.map((language) => (
        <MenuItem key={language} value={language}>
          {text(`app.languages.${language}`)}
        </MenuItem>
      ))}
    </TextField>
  );
};

export const EntryFields = ({ form, faults, onChange }: EntryFieldsProps) => {
  const text = useText();
  const told = (fault: FieldFault) => ('sentence' in fault ? fault.sentence : text(`lexicons.fault.${fault.key}`));
  const field = (name: EntryField, help?: string) => {
    const fault = faults[name];
    return {
      label: text(`lexicons.field.${name}`),
      error: fault !== undefined,
      helperText: fault ? told(fault) : help,
    };
  };
  const written = (name: 'written' | 'before' | 'after' | 'value', help?: string) => ({
    ...field(name, help),
    fullWidth: true,
    value: form[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...form, [name]: event.target.value }),
    slotProps: { htmlInput: { autoCapitalize: 'none', autoComplete: 'off', spellCheck: false } },
  });
  const side = { direction: { xs: 'column', sm: 'row' }, sx: { gap: 2 } } as const;
  return (
    <>
      <TextField autoFocus required {...written('written', text('lexicons.help.written'))} />
      <Stack {...side}>
        <TextField {...written('before', text('lexicons.help.before'))} />
        <TextField {...written('after', text('lexicons.help.after'))} />
      </Stack>
      <LanguageField {...field('language')} form={form} onChange={onChange} />
      <Stack {...side}>
        <TextField
          select
          {...field('notation')}
          value={form.notation}
          onChange={({ target }) =>
            onChange({ ...form, notation: notations.find((name) => name === target.value) ?? form.notation })
          }
          sx={{ minWidth: 190 }}
        >
          {notations.map((name) => (
            <MenuItem key={name} value={name}>
              {text(`lexicons.notation.${name}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField required {...written('value', text(`lexicons.help.${form.notation}`))} />
      </Stack>
    </>
  );
};
