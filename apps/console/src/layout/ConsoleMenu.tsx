import BarChartIcon from '@mui/icons-material/BarChart';
import TryIcon from '@mui/icons-material/Spellcheck';
import LexiconIcon from '@mui/icons-material/MenuBook';
import { workspaceLexicon } from '@voicemill/contracts';
import { Menu } from 'react-admin';
import { useText } from '../providers/i18n/use-text';

export const ConsoleMenu = () => {
  const text = useText();
  return (
    <Menu>
      <Menu.DashboardItem primaryText={text('app.menu.dashboard')} />
      <Menu.ResourceItem name="jobs" />
      <Menu.ResourceItem name="scripts" />
      <Menu.ResourceItem name="voices" />
      <Menu.Item to="/try" primaryText={text('spoken.try')} leftIcon={<TryIcon />} />
      <Menu.Item to={`/lexicons/${workspaceLexicon}`} primaryText={text('lexicons.menu')} leftIcon={<LexiconIcon />} />
      <Menu.Item to="/usage" primaryText={text('usage.title')} leftIcon={<BarChartIcon />} />
    </Menu>
  );
};
