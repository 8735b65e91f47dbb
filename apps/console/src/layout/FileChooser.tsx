import { Button } from '@mui/material';
import { useRef } from 'react';

/** React's types do not know this attribute, which every browser does. */
const onlyFolders = { webkitdirectory: '' };

interface FileChooserProps {
  label: string;
  /** Kinds of files that the browser offers. */
  accept?: string;
  /** Chooses a folder, and hands over the files in it. */
  folder?: boolean;
  onFiles: (files: File[]) => void;
}

/** A button that opens the browser's own chooser. */
export const FileChooser = ({ label, accept, folder = false, onFiles }: FileChooserProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={folder ? 'text' : 'outlined'} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        {...(folder ? onlyFolders : { accept })}
        aria-label={label}
        onChange={(event) => {
          onFiles(Array.from(event.target.files ?? []));
          // The same file, mended on disk, must be choosable again.
          event.target.value = '';
        }}
      />
    </>
  );
};
