import { Checkbox, FormControlLabel, FormGroup, Typography } from '@mui/material';
import { useText } from '../../providers/i18n/use-text';
import { flagsFor, type ReadingOptions } from './reading-options';

interface ReadingChoicesProps {
  fileName: string;
  options: ReadingOptions;
  onChange: (options: ReadingOptions) => void;
}

/** How a chosen file is to be read, where that is a matter of choice; nothing for kinds without one. */
export const ReadingChoices = ({ fileName, options, onChange }: ReadingChoicesProps) => {
  const text = useText();
  return (
    <FormGroup>
      {flagsFor(fileName).map((flag) => (
        <FormControlLabel
          key={flag}
          control={<Checkbox checked={options[flag] === true} />}
          onChange={(_event, checked) => onChange({ ...options, [flag]: checked })}
          label={
            <>
              {text(`scripts.reading.${flag}`)}
              <Typography variant="body2" color="textSecondary">
                {text(`scripts.reading.${flag}Help`)}
              </Typography>
            </>
          }
          sx={{ alignItems: 'flex-start', mb: 0.5, '& .MuiCheckbox-root': { pt: 0.25 } }}
        />
      ))}
    </FormGroup>
  );
};
