import { AppBar, LoadingIndicator, LocalesMenuButton, TitlePortal, ToggleThemeButton } from 'react-admin';

const Toolbar = () => (
  <>
    <LocalesMenuButton />
    <ToggleThemeButton />
    <LoadingIndicator />
  </>
);

// On phones the arrow's room goes to the page's title.
const sx = { '& .MuiButton-endIcon': { display: { xs: 'none', sm: 'inherit' } } };

export const ConsoleAppBar = () => (
  <AppBar toolbar={<Toolbar />} userMenu={false} color="secondary" sx={sx}>
    <TitlePortal sx={{ fontWeight: 600 }} />
  </AppBar>
);
