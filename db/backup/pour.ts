import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Sends what `stages` make to `take`, piece by piece. Rejects with what `take` threw: where a plain function ends a
 * pipeline, a disk that is full is told as no more than an `AbortError`.
 */
export async function pour(
  stages: readonly (NodeJS.ReadableStream | NodeJS.ReadWriteStream)[],
  take: (piece: Buffer) => void,
): Promise<void> {
  const sink = new Writable({
    write(piece: Buffer, _encoding, done) {
      try {
        take(piece);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  await pipeline([...stages, sink]);
}
