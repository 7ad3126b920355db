import { Button } from 'antd';
import { NO_SELECTION } from '../../ui/data-grid/model/grid-selection';
import { useDesk } from './desk-store';

/** What can be done with the selected rows, or with the one under the cursor. */
export function DeskBulkBar({ readOnly }: { readonly readOnly: boolean }) {
  const selected = useDesk((store) => store.selection.ids.size);
  const activeId = useDesk((store) => store.activeId);
  const busy = useDesk((store) => store.busy);
  const { accept, askReturn, reopen, select } = useDesk.getState();
  if (readOnly) return <p className="muted">本期已通报，记录只读。如需更正，请在当前通报期办理。</p>;
  const nothing = selected === 0 && activeId === null;
  const why = nothing ? '先点一行，或勾选几行' : undefined;
  return (
    <section className="desk-bulk" aria-label="办理">
      <span>{selected > 0 ? `已选 ${selected} 条` : '当前一条'}</span>
      <Button
        size="small"
        type="primary"
        disabled={nothing}
        title={why}
        loading={busy}
        onClick={() => void accept()}
      >
        认定（A）
      </Button>
      <Button size="small" disabled={nothing || busy} title={why} onClick={askReturn}>
        退回…（R）
      </Button>
      <Button size="small" disabled={nothing || busy} title={why} onClick={() => void reopen()}>
        恢复待核查（U）
      </Button>
      {selected > 0 && (
        <Button size="small" type="text" onClick={() => select(NO_SELECTION)}>
          取消选择
        </Button>
      )}
      <span className="muted desk-keys">J/K 下一条、上一条 · Ctrl+A 全选所列 · 空格 收起右栏</span>
    </section>
  );
}
