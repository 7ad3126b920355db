import { findEntryPaper } from '../../../shared/registers/registers';
import type { DraftChoice } from './draft/use-draft-source';
import { EntryChoice } from './entry-choice';
import { KindChoice, ProjectChoice, UnitChoice } from './kind-choice';

interface PaperChoiceProps {
  readonly choice: DraftChoice;
  /** Before another kind is shown. */
  readonly onKind: () => void;
}

/** Which paper a page is about: its kind, and the unit, project or register entry where the kind is about one. */
export function PaperChoice({ choice, onKind }: PaperChoiceProps) {
  const { kind, subject, unit, project, entry, change } = choice;
  const paper = findEntryPaper(kind);
  return (
    <>
      {subject === 'unit' && <UnitChoice unit={unit} onChange={(next) => change({ unit: next })} />}
      {subject === 'project' && (
        <ProjectChoice project={project} onChange={(next) => change({ project: String(next) })} />
      )}
      {paper !== null && (
        <EntryChoice
          paper={paper}
          entry={entry}
          onChange={(next) => change({ entry: next === null ? null : String(next) })}
        />
      )}
      <KindChoice
        kind={kind}
        onChange={(next) => {
          onKind();
          change({ kind: next === 'notice' ? null : next, entry: null });
        }}
      />
    </>
  );
}
