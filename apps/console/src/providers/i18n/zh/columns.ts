import type { MessageShape } from '../message-shape';
import type * as en from '../en/columns';

export const columns: MessageShape<typeof en.columns> = {
  title: '列',
  recognised: '已识别此表格的列。',
  unrecognised: '此表格没有标明哪一列是正文。请选择各列的含义；会为下一份同样的表格保存。',
  by: '读取方式',
  usual: '按常用列名',
  otherTable: '用于其他表格',
  readAs: '“%{header}”为%{name}',
  change: '更改列的含义',
  meaning: '“%{header}”的含义',
  empty: '前几行没有内容',
  notRead: '不读取',
  noText: '请选择哪一列是正文。',
  saveAs: '保存名称',
  nameRule: '1 到 64 个字母、汉字、数字、点、连字符或下划线',
  save: '保存并使用',
  saved: '列的含义已保存为“%{name}”。',
  name: {
    text: '正文',
    chapter: '章节',
    voice: '音色',
    speaker: '说话人',
    pause_ms: '句后停顿（毫秒）',
    target_ms: '目标时长（毫秒）',
    style: '风格',
    speed: '语速',
    gain_db: '增益（dB）',
    id: '句子编号',
  },
};
