import { Button } from 'antd';
import { takeFigure } from '../../../../shared/documents/editing/take-figure';
import type { DocumentCheck } from '../../../../shared/documents/model';
import type { EditableBlock } from './editable-blocks';

interface BlockFindingsProps {
  readonly checks: readonly DocumentCheck[];
  readonly block: EditableBlock;
  readonly text: string;
  readonly onTake: (text: string) => void;
}

/** What contradicts the data in a paragraph, said beside it, with the data's figure to take instead. */
export function BlockFindings({ checks, block, text, onTake }: BlockFindingsProps) {
  if (checks.length === 0) return null;
  return (
    <ul className="draft-findings" aria-label="本段核对">
      {checks.map((check) => {
        const taken = check.fix && takeFigure(text, block.generated ?? block.text, check.fix);
        return (
          <li key={check.message} className={check.ok ? 'muted' : 'draft-check-failed'}>
            <span>{check.message}</span>
            {check.fix && taken !== null && taken !== undefined && (
              <Button size="small" onClick={() => onTake(taken)}>
                改用“{check.fix.data}”
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
