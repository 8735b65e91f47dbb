import ScriptIcon from '@mui/icons-material/Description';
import type { ScriptView } from '@voicemill/contracts';
import { CreateButton, DataTable, List, SimpleList, TopToolbar } from 'react-admin';
import { EmptyPage } from '../layout/EmptyPage';
import { useNarrow } from '../layout/use-narrow';
import { useFormat } from '../providers/i18n/use-format';
import { useText } from '../providers/i18n/use-text';

const Actions = () => {
  const text = useText();
  return (
    <TopToolbar>
      <CreateButton label={text('scripts.upload.open')} />
    </TopToolbar>
  );
};

const Empty = () => {
  const text = useText();
  return (
    <EmptyPage icon={<ScriptIcon />} title={text('scripts.empty.title')} text={text('scripts.empty.text')}>
      <CreateButton label={text('scripts.upload.open')} variant="contained" />
    </EmptyPage>
  );
};

const ScriptTable = () => {
  const [text, format] = [useText(), useFormat()];
  return (
    <DataTable<ScriptView> rowClick="show" bulkActionButtons={false}>
      <DataTable.Col source="title" disableSort sx={{ fontWeight: 600 }} />
      <DataTable.Col<ScriptView> source="kind" disableSort render={({ kind }) => text(`scripts.kind.${kind}`)} />
      <DataTable.Col<ScriptView>
        source="language"
        disableSort
        render={({ language }) => text(`app.languages.${language}`)}
      />
      <DataTable.NumberCol source="chapterCount" disableSort />
      <DataTable.NumberCol source="lineCount" disableSort />
      <DataTable.NumberCol source="characterCount" disableSort />
      <DataTable.NumberCol source="revisionNumber" disableSort />
      <DataTable.Col<ScriptView>
        source="createdAt"
        disableSort
        render={({ createdAt }) => format.dateTime(createdAt)}
      />
    </DataTable>
  );
};

const Rows = () => {
  const [text, format, narrow] = [useText(), useFormat(), useNarrow()];
  if (!narrow) return <ScriptTable />;
  return (
    <SimpleList<ScriptView>
      rowClick="show"
      primaryText={(script) => script.title}
      secondaryText={(script) =>
        [
          text(`scripts.kind.${script.kind}`),
          text(`app.languages.${script.language}`),
          text('scripts.chapterLines', { smart_count: script.lineCount }),
          format.dateTime(script.createdAt),
        ].join(' · ')
      }
    />
  );
};

export const ScriptList = () => (
  <List actions={<Actions />} empty={<Empty />} exporter={false}>
    <Rows />
  </List>
);
