/** The demo office's photos as `assets/demo/photos.json` names them; the pictures lie beside it. */
import { z } from 'zod';
import { dateSchema } from '../domain/period';

export const demoPhotosSchema = z.object({
  note: z.string(),
  photos: z.array(
    z.object({
      /** Name in `assets/demo/photos/`. */
      file: z.string().regex(/^[^/\\]+\.jpg$/),
      /** Name of a project of the demo office. */
      project: z.string(),
      takenOn: dateSchema,
      place: z.string(),
      caption: z.string(),
      /** What the generator draws. */
      floors: z.number().int().min(0).max(8),
      finished: z.boolean(),
      wall: z.tuple([z.number(), z.number(), z.number()]),
    }),
  ),
});

export type DemoPhotos = z.output<typeof demoPhotosSchema>;
