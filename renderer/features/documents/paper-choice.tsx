import type { DraftChoice } from './draft/use-draft-source';
import { KindChoice, ProjectChoice, UnitChoice } from './kind-choice';

interface PaperChoiceProps {
  readonly choice: DraftChoice;
  /** Before another kind is shown. */
  readonly onKind: () => void;
}

/** Which paper a page is about: its kind, and the unit or project where the kind is about one. */
export function PaperChoice({ choice, onKind }: PaperChoiceProps) {
  const { kind, subject, unit, project, change } = choice;
  return (
    <>
      {subject === 'unit' && <UnitChoice unit={unit} onChange={(next) => change({ unit: next })} />}
      {subject === 'project' && (
        <ProjectChoice project={project} onChange={(next) => change({ project: String(next) })} />
      )}
      <KindChoice
        kind={kind}
        onChange={(next) => {
          onKind();
          change({ kind: next === 'notice' ? null : next });
        }}
      />
    </>
  );
}
