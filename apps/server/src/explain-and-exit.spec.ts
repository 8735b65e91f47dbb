import { InvalidInput, Unavailable } from '@voicemill/platform';
import { SpeechError } from '@voicemill/speech';
import { exitCodeOf, explain } from './explain-and-exit';

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

describe('the exit code', () => {
  it.each<[number, string, unknown]>([
    [2, 'an input that a feature refuses', new InvalidInput('No.')],
    [2, 'a voice that the engine floor refuses', new SpeechError('invalid-input', 'No.', 'Mend it.')],
    [2, 'a voice that is there already', new SpeechError('conflict', 'No.', 'Raise it.')],
    [1, 'a database that is away', new Unavailable('No.')],
    [1, 'an engine that this machine lacks', new SpeechError('engine-unavailable', 'No.', 'Install it.')],
    [1, 'an error that nobody foresaw', new Error('boom')],
    [1, 'a file that the disk does not give', Object.assign(new Error('boom'), { code: 'EACCES' })],
  ])('is %i for %s', (code, _what, error) => expect(exitCodeOf(error)).toBe(code));
});
