import { QueryClient } from '@tanstack/react-query';
import { HttpError } from 'react-admin';

/** A refusal stays a refusal: only a server that is away (fetch throws a TypeError) or failing is asked again. */
export function worthAnotherTry(failures: number, error: unknown): boolean {
  const away = error instanceof TypeError || (error instanceof HttpError && error.status >= 500);
  return away && failures < 2;
}

export const createQueryClient = () => new QueryClient({ defaultOptions: { queries: { retry: worthAnotherTry } } });
