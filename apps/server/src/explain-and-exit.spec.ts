import { InvalidInput } from '@voicemill/platform';
import { explain } from './explain-and-exit';

const fault = { file: 'a.csv', row: 3, column: 'speed', reason: 'The speed is no number', remedy: 'Write 0.5 to 2.' };

describe('what a person is told when a command ends', () => {
  it('lists every place with reason and remedy under the message', () => {
    const error = new InvalidInput('Refused: 2 faults', { faults: [fault, { ...fault, row: 4, column: undefined }] });
    expect(explain(error)).toBe(
      [
        'Refused: 2 faults.',
        '  a.csv, row 3, column speed: The speed is no number. Write 0.5 to 2.',
        '  a.csv, row 4: The speed is no number. Write 0.5 to 2.',
      ].join('\n'),
    );
  });

  it('does not say one thing twice', () => {
    const error = new InvalidInput('a.csv: The speed is no number.', { remedy: fault.remedy, faults: [fault] });
    expect(explain(error)).toBe('a.csv, row 3, column speed: The speed is no number. Write 0.5 to 2.');
  });

  it('tells the remedy of an error that is no place', () => {
    expect(explain(new InvalidInput('There is no file x', { remedy: 'Name one.' }))).toBe(
      'There is no file x.\nName one.',
    );
  });

  it('shows where an unforeseen error comes from', () => {
    expect(explain(new Error('boom'))).toMatch(/boom[\s\S]*explain-and-exit.spec/);
  });
});
