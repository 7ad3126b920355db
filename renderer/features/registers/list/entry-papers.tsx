import { Button } from 'antd';
import type { ListedEntry } from '../../../../shared/contract/registers';
import { DOCUMENT_SUBJECTS } from '../../../../shared/documents/kinds';
import { fieldOfKind, type Register } from '../../../../shared/registers/register';
import { navigate } from '../../../lib/route/place';

/** Papers about the entry, its unit or its project, as its register declares them. */
export function EntryPapers({
  register,
  entry,
}: {
  readonly register: Register;
  readonly entry: ListedEntry;
}) {
  return (register.papers ?? []).map(({ title, kind, ofEntry }) => {
    const route = ofEntry
      ? ofEntry(entry) && `/documents?kind=${kind}&entry=${entry.id}`
      : paperRoute(register, entry, kind);
    return (
      route && (
        <Button key={kind} size="small" onClick={() => navigate(route)}>
          {title}
        </Button>
      )
    );
  });
}

function paperRoute(
  register: Register,
  entry: ListedEntry,
  kind: keyof typeof DOCUMENT_SUBJECTS,
): string | null {
  const subject = DOCUMENT_SUBJECTS[kind];
  if (subject === 'unit')
    return entry.unit === '' ? null : `/documents?kind=${kind}&unit=${encodeURIComponent(entry.unit)}`;
  if (subject === 'office') return null;
  const field = fieldOfKind(register, 'project');
  const project = field === null ? null : entry.fields[field];
  return typeof project === 'number' ? `/documents?kind=${kind}&project=${project}` : null;
}
