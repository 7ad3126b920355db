import { DOMParser } from '@xmldom/xmldom';
import { strFromU8 } from 'fflate';

export interface Relation {
  readonly id: string;
  /** Last word of the type's address: `image`, `hyperlink`, `chart`. */
  readonly type: string;
  /** Path in the package, or the address of something outside. */
  readonly target: string;
  readonly external: boolean;
}

/** `word/document.xml` → `word/_rels/document.xml.rels`. */
export function relationsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/** What a part of an Office file refers to; `''` for the package itself. */
export function relationsOf(parts: Readonly<Record<string, Uint8Array>>, path: string): Relation[] {
  const bytes = parts[relationsPath(path)];
  if (!bytes) return [];
  const document = new DOMParser().parseFromString(strFromU8(bytes), 'text/xml');
  return [...document.getElementsByTagNameNS('*', 'Relationship')].map((element) => {
    const external = element.getAttribute('TargetMode')?.toLowerCase() === 'external';
    const target = element.getAttribute('Target') ?? '';
    return {
      id: element.getAttribute('Id') ?? '',
      type: (element.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolvePath(path, target),
      external,
    };
  });
}

/** A target as written beside `path`, as a path in the package; steps above the package stay at its root. */
function resolvePath(path: string, target: string): string {
  const steps = target.startsWith('/') ? [] : path.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
