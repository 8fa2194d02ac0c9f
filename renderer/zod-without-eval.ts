import { z } from 'zod';

// Imported before anything that makes a schema: making one probes for eval, which the page's policy forbids and reports.
z.config({ jitless: true });
