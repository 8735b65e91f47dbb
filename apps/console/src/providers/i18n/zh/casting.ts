import type { MessageShape } from '../message-shape';
import type * as en from '../en/casting';

export const casting: MessageShape<typeof en.casting> = {
  title: '配音分配',
  intro: '每位说话人用哪个音色。对此文稿的所有修订有效；句中指定的音色优先。',
  uncast: '有 %{smart_count} 位说话人还没有音色，将使用任务的音色。',
  voiceOf: '%{speaker}的音色',
  none: '使用任务的音色',
  sample: '试听',
  hear: '试听%{speaker}的第一句',
  heard: '%{speaker}的第一句',
  save: '保存分配',
  saved: '配音分配已保存。',
};
