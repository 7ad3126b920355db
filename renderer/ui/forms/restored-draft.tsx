import './restored-draft.css';
import { Button } from 'antd';

/** Above a form that stands as it was left unsaved, with the way back to what is stored. */
export function RestoredDraft({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <div className="restored-draft" role="status">
      已恢复上次没有保存的填写。
      <Button type="link" size="small" onClick={onDiscard}>
        不要了
      </Button>
    </div>
  );
}
