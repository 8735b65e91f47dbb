import { Card, CardContent, Stack, Typography } from '@mui/material';
import type { ReactElement, ReactNode } from 'react';

interface EmptyPageProps {
  icon: ReactElement;
  title: string;
  text: string;
  children?: ReactNode;
}

/** What a list shows while it has nothing: what belongs here, and the button that brings it. */
export const EmptyPage = ({ icon, title, text, children }: EmptyPageProps) => (
  <Card sx={{ mt: 3, flex: 1 }}>
    <CardContent>
      <Stack
        spacing={2}
        sx={{ alignItems: 'center', py: 5, textAlign: 'center', '& > svg': { fontSize: 56, opacity: 0.4 } }}
      >
        {icon}
        <Typography variant="h6">{title}</Typography>
        <Typography color="textSecondary">{text}</Typography>
        {children}
      </Stack>
    </CardContent>
  </Card>
);
