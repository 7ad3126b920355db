/**
 * The demo office's registers as `assets/demo/registers.json` holds them: cells as a clerk would paste them, by
 * field id; units, projects and leaders by name. Read like pasted rows, so a wrong one is found on load.
 */
import { z } from 'zod';
import { dateSchema } from '../domain/period';

export const demoRegistersSchema = z.object({
  note: z.string(),
  entries: z.array(
    z.object({
      register: z.string(),
      cells: z.record(z.string(), z.string()),
      steps: z.array(z.object({ state: z.string(), on: dateSchema, handler: z.string(), text: z.string() })),
    }),
  ),
});

export type DemoRegisters = z.output<typeof demoRegistersSchema>;
