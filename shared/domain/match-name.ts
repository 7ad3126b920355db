/**
 * A project's name reduced to what tells it from others, for finding the same project again in a later
 * report: width, case, spaces, punctuation and a trailing 项目 do not matter; 一期/二期 does.
 */
export function matchNameOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '');
  return plain.replace(/(.+?)(建设|工程)?项目$/u, '$1') || plain;
}
