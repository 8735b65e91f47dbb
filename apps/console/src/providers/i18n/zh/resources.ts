import type { MessageShape } from '../message-shape';
import type * as en from '../en/resources';

export const resources: MessageShape<typeof en.resources> = {
  jobs: {
    name: '任务',
    fields: {
      scriptTitle: '文稿',
      status: '状态',
      progress: '进度',
      preset: '预设',
      voice: '音色',
      createdAt: '创建时间',
      startedAt: '开始时间',
      finishedAt: '完成时间',
      audioMs: '音频',
    },
  },
  scripts: {
    name: '文稿',
    fields: {
      title: '标题',
      kind: '类型',
      language: '语言',
      author: '作者',
      sourceName: '文件',
      revisionNumber: '版本',
      chapterCount: '章节',
      lineCount: '行数',
      characterCount: '字符数',
      createdAt: '上传时间',
    },
  },
  voices: { name: '音色' },
  usage: { name: '用量' },
  chunks: {
    name: '片段',
    fields: { place: '位置', text: '文本', status: '状态', durationMs: '时长', listen: '试听' },
  },
  lines: { name: '句子' },
  chapters: { name: '章节' },
  events: { name: '事件' },
  deliveries: { name: '交付' },
};
