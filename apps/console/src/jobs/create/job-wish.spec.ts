import { jobSettingsSchema } from '@voicemill/contracts';
import { emptyForm, faultsOf, wishOf, type JobForm } from './job-wish';

const form = (settings: object = {}): JobForm => {
  const start = emptyForm('s1');
  return { ...start, settings: { ...start.settings, ...settings } };
};

it('starts with the defaults of the contract and a form that can be sent', () => {
  expect(emptyForm('s1').settings).toEqual(jobSettingsSchema.parse({}));
  expect(faultsOf(emptyForm('s1'))).toEqual({});
  expect(wishOf(form({ speed: 1.2 }))).toMatchObject({ scriptId: 's1', settings: { speed: 1.2 } });
});

it('asks for a script', () => {
  expect(faultsOf(emptyForm(undefined))).toEqual({ scriptId: { message: 'ra.validation.required' } });
});

it('puts every fault at its field, nested ones too', () => {
  const pauses = { ...emptyForm('s1').settings.pauses, sentence: -5 };
  expect(faultsOf(form({ speed: 3, padSeconds: null, pauses }))).toEqual({
    settings: {
      speed: { message: 'ra.validation.maxValue', args: { max: 2 } },
      padSeconds: { message: 'ra.validation.required' },
      pauses: { sentence: { message: 'ra.validation.minValue', args: { min: 0 } } },
    },
  });
});

it('says what a voice must look like', () => {
  expect(faultsOf(form({ voice: 'no voice!' }))).toEqual({
    settings: { voice: { message: expect.stringContaining('VOICE:SPEAKER') as string } },
  });
});
