import { Conflict } from '../errors/error-kinds';
import { createLogger } from './create-logger';

function capture(log: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  log(createLogger({ name: 'api', level: 'info', destination: { write: (line) => lines.push(line) } }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('createLogger', () => {
  it('writes one object a line with the name of the process, from its level up', () => {
    const lines = capture((logger) => {
      logger.debug('unheard');
      logger.info({ jobId: 'j1' }, 'planned');
    });
    expect(lines).toMatchObject([{ name: 'api', level: 30, jobId: 'j1', msg: 'planned' }]);
  });

  it('strikes out secrets', () => {
    const config = { databaseUrl: 'postgres://u:hunter2@h/d' };
    const text = JSON.stringify(
      capture((logger) =>
        logger.info({ token: 'hunter2', config, request: { headers: { authorization: 'Bearer hunter2' } } }, 'asked'),
      ),
    );
    expect(text).not.toContain('hunter2');
    expect(text).toContain('[struck out]');
  });

  it('writes an error with its code and its cause', () => {
    const error = new Conflict('Already running.', { cause: new Error('row locked') });
    const [line] = capture((logger) => logger.error({ error }, 'refused'));
    expect(line?.['error']).toMatchObject({ type: 'Conflict', code: 'conflict', cause: { message: 'row locked' } });
  });
});
