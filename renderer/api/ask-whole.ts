import type { InputOf, OperationName, OutputOf } from '../../shared/contract';
import { type ListedInParts, PART_ROWS, type Part } from '../../shared/lists/part';
import type { Result } from '../../shared/result';
import { call } from './call';

/** Questions answered in parts, and where the rows of their answers stand. */
const ROWS_OF = {
  'projects.list': 'projects',
  'desk.list': 'rows',
  'month.progress': 'rows',
  'dispatch.classes': 'rows',
} as const satisfies { readonly [Name in OperationName]?: keyof OutputOf<Name> };
type ListName = keyof typeof ROWS_OF;

function isList(name: OperationName): name is ListName {
  return Object.hasOwn(ROWS_OF, name);
}

/**
 * Asks for a whole answer: of a long list part after part, so that neither process stops for it. `show` gets the
 * first part while the others follow, and says whether to go on.
 */
export async function askWhole<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  show: (begun: OutputOf<Name>) => boolean,
): Promise<Result<OutputOf<Name>>> {
  if (!isList(name)) return call(name, input);
  const ask = (part: Part) => call(name, { ...input, part } as InputOf<Name>);
  const first = await ask({ after: '', count: PART_ROWS });
  if (!first.ok) return first;
  const answer: OutputOf<Name> & ListedInParts = first.value as OutputOf<Name> & ListedInParts;
  const field = ROWS_OF[name] as keyof OutputOf<Name>;
  const rows: unknown[] = [...(answer[field] as readonly unknown[])];
  for (let after = answer.next; after !== null; ) {
    if (!show(answer)) break;
    const part = await ask({ after, count: PART_ROWS });
    if (!part.ok) return part;
    for (const row of part.value[field] as readonly unknown[]) rows.push(row);
    after = (part.value as ListedInParts).next;
  }
  return { ok: true, value: { ...answer, [field]: rows, next: null } };
}
