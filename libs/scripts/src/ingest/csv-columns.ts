import { columnNames, type ColumnMapping, type ColumnName } from '@voicemill/contracts';
import { rejectedScript } from './file-refusals';

/** Headers that mean a column, as `foldHeader` leaves them. The first Chinese one is what the samples use. */
const aliases: Record<ColumnName, string[]> = {
  text: ['text', 'line', 'lines', 'content', 'sentence', '文本', '台词', '内容', '文字', '正文', '句子', '文稿'],
  chapter: ['chapter', 'section', 'lesson', '章节', '章', '章节名', '章节标题', '课', '课文', '单元'],
  voice: ['voice', '音色', '声音', '语音', '嗓音', '朗读者'],
  speaker: ['speaker', 'role', 'character', 'who', '说话人', '角色', '人物', '讲述者'],
  pause_ms: [
    'pausems',
    'pause',
    'pauseafter',
    'pauseafterms',
    '停顿',
    '停顿毫秒',
    '停顿ms',
    '停顿时间',
    '间隔',
    '间隔毫秒',
  ],
  target_ms: ['targetms', 'target', 'durationms', 'duration', 'lengthms', '目标时长', '目标毫秒', '时长', '时长毫秒'],
  style: ['style', '风格', '语气', '情感'],
  speed: ['speed', 'rate', '语速', '速度'],
  gain_db: ['gaindb', 'gain', 'volumedb', 'energydb', 'energy', '音量', '音量db', '增益', '增益db', '能量'],
  id: ['id', 'no', 'number', '编号', '序号', '标识', '行号'],
};

const nameOfHeader = new Map(columnNames.flatMap((name) => aliases[name].map((alias) => [alias, name] as const)));

/** Folds what people vary in a header: width, case, blanks, underscores, hyphens, brackets round a unit. */
function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-()[\].:]/g, '');
}

/** The column that a header stands for; undefined: none of Voicemill's. */
export function columnOfHeader(header: string): ColumnName | undefined {
  return nameOfHeader.get(foldHeader(header));
}

export interface CsvColumns {
  /** Headers as the file writes them, trimmed. */
  headers: string[];
  /** Cell index of each known column that the file has. */
  index: Partial<Record<ColumnName, number>>;
  /** Cell indexes of columns that Voicemill does not know; their cells are counted as skipped. */
  unknown: number[];
}

/** Spreadsheet name of a column without a header: A, B, ... Z, AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** Says what a header means: as the mapping has it, else by its usual name unless the mapping gave that column to another one. */
function readerOfHeaders(mapping: ColumnMapping): (header: string) => ColumnName | undefined {
  const mapped = new Map(columnNames.flatMap((name) => (mapping[name] ? [[foldHeader(mapping[name]), name]] : [])));
  return (header) => {
    const usual = columnOfHeader(header);
    return mapped.get(foldHeader(header)) ?? (usual && mapping[usual] === undefined ? usual : undefined);
  };
}

/** Whether a header is one of those that are read. */
export function isReadHeader(header: string, mapping: ColumnMapping = {}): boolean {
  return readerOfHeaders(mapping)(header) !== undefined;
}

/**
 * Reads a header row. Throws InvalidInput (`script-rejected`) for a column given twice, for a header that the mapping names and the
 * file lacks, and for a missing text column.
 */
export function mapHeader(file: string, row: number, cells: string[], mapping: ColumnMapping = {}): CsvColumns {
  const headers = cells.map((cell) => cell.trim());
  const columns: CsvColumns = { headers, index: {}, unknown: [] };
  const nameOf = readerOfHeaders(mapping);
  headers.forEach((header, index) => {
    const name = nameOf(header);
    const before = name && columns.index[name];
    if (before !== undefined) {
      const reason = `The columns "${headers[before]}" and "${header}" both mean ${name}.`;
      throw rejectedScript(file, { row, column: header, reason, remedy: 'Delete or rename one of them.' });
    }
    if (name) columns.index[name] = index;
    else columns.unknown.push(index);
  });
  const found = headers.filter(Boolean).slice(0, 10).join(', ').slice(0, 200);
  for (const name of columnNames) {
    if (mapping[name] === undefined || columns.index[name] !== undefined) continue;
    const reason = `No column is called "${mapping[name]}", which was to be ${name}; the first row has: ${found}.`;
    throw rejectedScript(file, { row, column: name, reason, remedy: 'Correct the column mapping or the header.' });
  }
  if (columns.index.text === undefined) {
    const reason = `The first row names no text column; it has: ${found}.`;
    const remedy = 'Make the first row a header and call the column with the words "text" (or 文本).';
    throw rejectedScript(file, { row, column: 'text', reason, remedy });
  }
  return columns;
}

/** What people call the column at a cell index: its header, or its letters when it has none. */
export function columnTitle(columns: CsvColumns, index: number): string {
  return columns.headers[index] || columnLetters(index);
}
