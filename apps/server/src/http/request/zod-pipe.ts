import type { PipeTransform } from '@nestjs/common';
import { InvalidInput } from '@voicemill/platform';
import type { z } from 'zod';

const toldIssues = 8;

/**
 * The one bridge between the schemas of contracts and Nest: a body or query becomes what its schema makes of it.
 * A ZodError from deeper inside is a fault of ours and must not look like the caller's, hence the translation here.
 * @throws InvalidInput naming each wrong field.
 */
export class ZodPipe<Schema extends z.ZodType> implements PipeTransform<unknown, z.output<Schema>> {
  constructor(private readonly schema: Schema) {}

  transform(value: unknown): z.output<Schema> {
    const parsed = this.schema.safeParse(value ?? {});
    if (parsed.success) return parsed.data;
    throw new InvalidInput(sentenceOf(parsed.error), {
      remedy: 'Every route and its fields are described at /api/docs.',
    });
  }
}

function sentenceOf({ issues }: z.ZodError): string {
  const told = issues
    .slice(0, toldIssues)
    .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  return [...told, ...(issues.length > toldIssues ? [`and ${issues.length - toldIssues} more`] : [])].join('; ');
}
