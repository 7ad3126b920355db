import { pipeline } from 'node:stream/promises';

/**
 * Sends what `stages` make to `take`, piece by piece. A disk that is full is told as such: of a sink that fails the
 * pipeline itself may only say that it was broken off.
 */
export async function pour(
  stages: readonly [NodeJS.ReadableStream, ...NodeJS.ReadWriteStream[]],
  take: (piece: Buffer) => void,
): Promise<void> {
  let failed: { readonly error: unknown } | null = null;
  const sink = async (source: AsyncIterable<Buffer>) => {
    for await (const piece of source) {
      try {
        take(piece);
      } catch (error) {
        failed = { error };
        throw error;
      }
    }
  };
  try {
    await pipeline([...stages, sink]);
  } catch (error) {
    throw (failed as { readonly error: unknown } | null)?.error ?? error;
  }
}
