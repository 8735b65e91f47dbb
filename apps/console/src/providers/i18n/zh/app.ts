import type { MessageShape } from '../message-shape';
import type * as en from '../en/app';

export const app: MessageShape<typeof en.app> = {
  title: 'Voicemill',
  menu: { dashboard: '首页', newJob: '新建任务' },
  language: '语言',
  loading: '加载中…',
  notKnown: '–',
  yes: '是',
  no: '否',
  of: '%{done} / %{total}',
  more: '显示更多',
  retry: '重试',
  failedToLoad: '无法加载：%{reason}',
  unit: { minutes: '%{value} 分钟', seconds: '%{value} 秒', percent: '%{value}%' },
  languages: { en: '英语', zh: '中文' },
};

export const dashboard: MessageShape<typeof en.dashboard> = {
  heading: '从文稿到成品语音',
  intro: '上传课文或书稿，查看预估，Voicemill 就在这台机器上完成朗读、母带处理与质量检查。',
  steps: {
    upload: { title: '上传文稿', text: '每行一句的 CSV，或一章 Markdown。', action: '上传文稿' },
    job: { title: '新建任务', text: '选择音色和交付内容，开始前先看预估。', action: '新建任务' },
    listen: { title: '试听与下载', text: '音频、字幕、时间轴和实测报告。', action: '查看全部任务' },
  },
  stepDone: '已完成：%{count}',
  running: '正在进行',
  nothingRunning: '当前没有进行中的任务。',
  recent: '最近的任务',
  noJobs: '还没有任务，开始后会显示在这里。',
};
