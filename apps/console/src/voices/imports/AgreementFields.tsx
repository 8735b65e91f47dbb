import { FormControlLabel, FormLabel, Radio, RadioGroup, Stack, TextField } from '@mui/material';
import { useText } from '../../providers/i18n/use-text';
import { FileField } from './FileField';
import type { AgreementWay, ImportDraft } from './import-draft';

const ways: AgreementWay[] = ['own', 'signed'];

interface AgreementFieldsProps {
  draft: ImportDraft;
  onChange: (draft: ImportDraft) => void;
}

/** Under which permission the voice will speak: a declaration of one's own, or a signed document. */
export const AgreementFields = ({ draft, onChange }: AgreementFieldsProps) => {
  const text = useText();
  const { words, way } = draft;
  const put = (changes: Partial<ImportDraft['words']>) => onChange({ ...draft, words: { ...words, ...changes } });
  return (
    <Stack spacing={2}>
      <div>
        <FormLabel id="import-agreement">{text('imports.agreement.heading')}</FormLabel>
        <RadioGroup
          aria-labelledby="import-agreement"
          value={way}
          onChange={(_event, next) => onChange({ ...draft, way: next as AgreementWay })}
        >
          {ways.map((each) => (
            <FormControlLabel key={each} value={each} control={<Radio />} label={text(`imports.agreement.${each}`)} />
          ))}
        </RadioGroup>
      </div>
      {way === 'own' ? (
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
          <TextField
            fullWidth
            label={text('imports.words.signer')}
            value={words.signer}
            onChange={(event) => put({ signer: event.target.value })}
          />
          <TextField
            fullWidth
            type="date"
            label={text('imports.words.signedOn')}
            value={words.signedOn}
            onChange={(event) => put({ signedOn: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        </Stack>
      ) : (
        <FileField
          label={text('imports.files.agreement')}
          help={text('imports.help.agreement')}
          file={draft.agreement}
          onFile={(agreement) => onChange({ ...draft, agreement })}
        />
      )}
    </Stack>
  );
};
