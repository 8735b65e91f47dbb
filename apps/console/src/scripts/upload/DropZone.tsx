import UploadIcon from '@mui/icons-material/UploadFile';
import { Box, Button, Typography } from '@mui/material';
import { useRef, useState, type DragEvent } from 'react';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';

const accepted = '.csv,.tsv,.txt,.md,.markdown,.epub,.docx,.srt,.vtt,.zip,text/csv,text/markdown';

export const DropZone = ({ file, onFile }: { file: File | undefined; onFile: (file: File) => void }) => {
  const [text, format] = [useText(), useFormat()];
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const first = files?.[0];
    if (first) onFile(first);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const allow = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <Box
      onDrop={drop}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      sx={{
        border: 2,
        borderStyle: 'dashed',
        borderColor: over ? 'primary.main' : 'divider',
        bgcolor: over ? 'action.hover' : 'transparent',
        borderRadius: 2,
        p: 3,
        textAlign: 'center',
      }}
    >
      <UploadIcon sx={{ fontSize: 44, color: 'text.secondary' }} />
      <Typography>{text('scripts.upload.drop')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ my: 1 }}>
        {text('scripts.upload.or')}
      </Typography>
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {text('scripts.upload.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        aria-label={text('scripts.upload.choose')}
        onChange={(event) => {
          take(event.target.files);
          // The same file, mended on disk, must be choosable again.
          event.target.value = '';
        }}
      />
      {file && (
        <Typography role="status" sx={{ mt: 1.5, fontWeight: 600, overflowWrap: 'anywhere' }}>
          {text('scripts.upload.chosen', { name: file.name, size: format.bytes(file.size) })}
        </Typography>
      )}
    </Box>
  );
};
