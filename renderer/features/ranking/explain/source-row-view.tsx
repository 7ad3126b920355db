import { Button } from 'antd';
import type { SourceRef } from '../../../../shared/contract/projects';
import { useQuery } from '../../../api/use-query';
import { columnLetters } from '../../../lib/words/column-letters';
import { perform } from '../../../ui/feedback/perform';
import { QueryView } from '../../../ui/page/query-view';

/** The row of the unit's workbook as it was sent, and the workbook itself. */
export function SourceRowView({ source }: { readonly source: SourceRef }) {
  const { submissionId, sheet, row } = source;
  const query = useQuery('submissions.source-row', { submissionId, sheet, row });
  return (
    <div className="explain-source-row">
      <QueryView query={query}>
        {({ cells, receivedAt }) => (
          <>
            <span className="muted">{receivedAt.slice(0, 10)}报来，原文如下</span>
            <ol>
              {cells.map((cell, index) =>
                cell === '' ? null : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                  <li key={index}>
                    <span className="muted num">{columnLetters(index + 1)}</span>
                    {cell}
                  </li>
                ),
              )}
            </ol>
          </>
        )}
      </QueryView>
      <Button
        size="small"
        onClick={() => void perform('submissions.open-file', { submissionId }, { done: '已打开原表' })}
      >
        打开原表
      </Button>
    </div>
  );
}
