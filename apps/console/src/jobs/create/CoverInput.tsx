import ImageIcon from '@mui/icons-material/ImageOutlined';
import { Box, Button, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useDataProvider, useInput, useNotify } from 'react-admin';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';
import { useText } from '../../providers/i18n/use-text';

function useCover(onStored: (cover: string) => void) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const { mutate, data, isPending, reset } = useMutation({
    mutationFn: async (file: File) => {
      const cover = await dataProvider.uploadCover(file);
      return { cover, name: file.name, url: URL.createObjectURL(file) };
    },
    onSuccess: ({ cover }) => onStored(cover),
    onError: (error) => notify(error.message, { type: 'error', autoHideDuration: 10_000 }),
  });
  const url = data?.url;
  useEffect(() => {
    if (url) return () => URL.revokeObjectURL(url);
  }, [url]);
  return { upload: mutate, stored: data, isPending, reset };
}

/** A cover picture for the files' tags: stored at once, named in the settings by what the API answered. */
export const CoverInput = () => {
  const text = useText();
  const { field } = useInput({ source: 'settings.cover' });
  const { upload, stored, isPending, reset } = useCover((cover) => field.onChange(cover));
  const input = useRef<HTMLInputElement>(null);
  const remove = () => {
    reset();
    field.onChange(undefined);
  };
  return (
    <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      {stored && (
        <Box
          component="img"
          src={stored.url}
          alt={stored.name}
          sx={{ width: 56, height: 56, objectFit: 'cover', borderRadius: 1 }}
        />
      )}
      <Button variant="outlined" startIcon={<ImageIcon />} disabled={isPending} onClick={() => input.current?.click()}>
        {text('create.cover.choose')}
      </Button>
      {stored && <Button onClick={remove}>{text('create.cover.remove')}</Button>}
      <Typography variant="body2" color="textSecondary">
        {text('create.cover.help')}
      </Typography>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/jpeg,image/png"
        aria-label={text('create.cover.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) upload(file);
          event.target.value = '';
        }}
      />
    </Stack>
  );
};
