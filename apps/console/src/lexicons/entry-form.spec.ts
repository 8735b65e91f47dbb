import { HttpError } from 'react-admin';
import { emptyEntry, faultsOfRefusal, readEntry, sampleOf } from './entry-form';

const filled = { ...emptyEntry, written: ' 行 ', before: '银', value: 'hang2' };

it('becomes an entry when it is filled in', () => {
  expect(readEntry(filled)).toEqual({ entry: { ...filled, written: '行' } });
});

it('says field by field what is missing, too long, or no pronunciation', () => {
  expect(readEntry(emptyEntry)).toEqual({ faults: { written: { key: 'required' }, value: { key: 'required' } } });
  expect(readEntry({ ...filled, after: 'x'.repeat(41) })).toEqual({ faults: { after: { key: 'tooLong' } } });
  expect(readEntry({ ...filled, value: 'hong9' })).toEqual({ faults: { value: { key: 'no.pinyin' } } });
  expect(readEntry({ ...filled, notation: 'arpabet' })).toEqual({ faults: { value: { key: 'no.arpabet' } } });
});

it("puts the server's refusals at the fields that they are about", () => {
  const refusal = (status: number, code: string) =>
    new HttpError('No.', status, { type: 'about:blank', title: 'No', status, code, detail: 'No.' });
  expect(faultsOfRefusal(refusal(409, 'conflict'))).toEqual({ written: { sentence: 'No.' } });
  expect(faultsOfRefusal(refusal(400, 'invalid-input'))).toEqual({ value: { sentence: 'No.' } });
  expect(faultsOfRefusal(new Error('away'))).toEqual({ value: { sentence: 'away' } });
});

it('is tried out between its neighbours, with blanks where the script has them', () => {
  const reading = { notation: 'respelling', value: 'red' } as const;
  const entry = { ...emptyEntry, written: 'read', before: 'I', after: 'it', ...reading };
  expect(sampleOf(entry)).toEqual({ text: 'I read it', start: 2, end: 6, language: 'en', reading });
  expect(sampleOf({ ...filled, written: '行' })).toMatchObject({ text: '银行', start: 1, end: 2, language: 'zh' });
  expect(sampleOf({ ...entry, before: '', after: '', language: 'zh' })).toMatchObject({ text: 'read', language: 'zh' });
});
