import type { PipeTransform } from '@nestjs/common';
import { NotFound } from '@voicemill/platform';

const forms = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  number: /^\d{1,9}$/,
  rowNumber: /^\d{1,18}$/,
  name: /^[\w-]{1,64}$/,
};

/**
 * Lets only well-formed ids through. What cannot be an id is not there: the same answer as for an id of nobody, and
 * the database is never asked with text that it would stumble over.
 */
export class IdPipe implements PipeTransform<string, string> {
  constructor(
    private readonly what: string,
    private readonly form: keyof typeof forms = 'uuid',
  ) {}

  /** @throws NotFound */
  transform(value: string): string {
    if (forms[this.form].test(value)) return value;
    throw new NotFound(`There is no such ${this.what}.`);
  }
}
