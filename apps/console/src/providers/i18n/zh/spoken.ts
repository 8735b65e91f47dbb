import type { MessageShape } from '../message-shape';
import type * as en from '../en/spoken';

export const spoken: MessageShape<typeof en.spoken> = {
  label: '将要读出的内容',
  asWritten: '照原文读。',
  nothing: '此处无可朗读内容，作为停顿。',
  words: '逐词读法',
  mode: {
    label: '每句显示的内容',
    written: '原文',
    spoken: '读法',
    readings: '加注音',
  },
  legend: '带下划线的词读法与写法不同，点按可查看。',
  try: '试读一句',
  tryScript: '任意输入一句，按此文稿的词典读出。不会保存任何内容。',
  tryWorkspace: '任意输入一句，查看其中的数字、符号和词语怎样读出（按工作区词典）。不会保存任何内容。',
  sentence: '句子',
  example: '2024年5月3日，重庆银行第一行写着：人均3.5万元。',
  help: '可以为词语注明读音：[行](py:háng)、[read](say:red)。',
  auto: '按内容判断',
  show: '查看读法',
  told: '按%{language}读',
  result: '读法',
};
