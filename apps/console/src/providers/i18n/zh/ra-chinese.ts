import type { TranslationMessages } from 'react-admin';
import { raChineseActions } from './ra-chinese-actions';
import { raChineseSentences } from './ra-chinese-sentences';

/** react-admin's own texts in Chinese, complete against its message type. */
export const raChinese: TranslationMessages = { ra: { ...raChineseActions, ...raChineseSentences } };
