import { config } from 'zod';

// zod compiles its checks with eval, which the console's content security policy refuses. Imported before any schema.
config({ jitless: true });
