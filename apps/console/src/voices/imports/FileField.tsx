import { Stack, Typography } from '@mui/material';
import { FileChooser } from '../../layout/FileChooser';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';

interface FileFieldProps {
  label: string;
  help: string;
  accept?: string;
  file: File | undefined;
  onFile: (file: File) => void;
}

/** A file of the form: the button that chooses it, what it has to be, and which one it is. */
export const FileField = ({ label, help, accept, file, onFile }: FileFieldProps) => {
  const [text, format] = [useText(), useFormat()];
  return (
    <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <FileChooser label={label} accept={accept} onFiles={([first]) => first && onFile(first)} />
      <Typography variant="body2" color={file ? undefined : 'textSecondary'} sx={{ overflowWrap: 'anywhere' }}>
        {file ? text('scripts.upload.chosen', { name: file.name, size: format.bytes(file.size) }) : help}
      </Typography>
    </Stack>
  );
};
