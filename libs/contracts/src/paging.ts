import { z } from 'zod';

/** Every list endpoint takes this query. `perPage` is capped so that no list can be asked for whole. */
export const pageQuerySchema = z.object({
  page: z.coerce.number().int().min(1).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(25),
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

/** One page of a list with the count of all rows. */
export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  perPage: number;
}

export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
  });
