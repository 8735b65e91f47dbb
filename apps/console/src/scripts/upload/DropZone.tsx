import UploadIcon from '@mui/icons-material/UploadFile';
import { Box, Stack, Typography } from '@mui/material';
import { useState, type DragEvent } from 'react';
import { useNotify } from 'react-admin';
import { FileChooser } from '../../layout/FileChooser';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';
import { packChosen, packDropped } from './folder-files';

const accepted = '.csv,.tsv,.txt,.text,.md,.markdown,.epub,.docx,.srt,.vtt,.zip,text/csv,text/markdown';

const zoneSx = { border: 2, borderStyle: 'dashed', borderRadius: 2, p: 3, textAlign: 'center' } as const;

export const DropZone = ({ file, onFile }: { file: File | undefined; onFile: (file: File) => void }) => {
  const [text, format] = [useText(), useFormat()];
  const notify = useNotify();
  const [over, setOver] = useState(false);
  const take = ([first]: File[]) => first && onFile(first);
  const takeFolder = (packing: Promise<File>) => {
    packing.then(onFile, (error: unknown) =>
      notify('scripts.upload.folderUnreadable', { type: 'error', messageArgs: { reason: String(error) } }),
    );
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const folder = packDropped(event.dataTransfer.items);
    if (folder) takeFolder(folder);
    else take(Array.from(event.dataTransfer.files));
  };
  const allow = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const colours = { borderColor: over ? 'primary.main' : 'divider', bgcolor: over ? 'action.hover' : 'transparent' };
  return (
    <Box onDrop={drop} onDragOver={allow} onDragLeave={() => setOver(false)} sx={{ ...zoneSx, ...colours }}>
      <UploadIcon sx={{ fontSize: 44, color: 'text.secondary' }} />
      <Typography>{text('scripts.upload.drop')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ my: 1 }}>
        {text('scripts.upload.or')}
      </Typography>
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', justifyContent: 'center' }}>
        <FileChooser label={text('scripts.upload.choose')} accept={accepted} onFiles={take} />
        <FileChooser
          folder
          label={text('scripts.upload.chooseFolder')}
          onFiles={(files) => files.length > 0 && takeFolder(packChosen(files))}
        />
      </Stack>
      {file && (
        <Typography role="status" sx={{ mt: 1.5, fontWeight: 600, overflowWrap: 'anywhere' }}>
          {text('scripts.upload.chosen', { name: file.name, size: format.bytes(file.size) })}
        </Typography>
      )}
    </Box>
  );
};
