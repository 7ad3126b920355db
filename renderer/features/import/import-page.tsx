import './import.css';
import { Button, Checkbox } from 'antd';
import { formatPeriod } from '../../../shared/domain/period';
import { onAppEvent } from '../../api/events';
import { useLeaveGuard } from '../../lib/drafts/use-leave-guard';
import { usePeriod } from '../../lib/office/use-period';
import { Page } from '../../ui/page/page';
import { discardReview } from './import-actions';
import { ImportDone } from './import-done';
import { ImportStart } from './import-start';
import { useImport } from './import-store';
import { ReadingView } from './reading-view';
import { confirmWords } from './review/review-counts';
import { ReviewView } from './review/review-view';

/** The review waits in the main process meanwhile. */
const UNCONFIRMED = {
  title: '报表还没有确认导入',
  okText: '暂时离开',
  danger: false,
  holdsWindow: false,
};

// Closing the window ends the program, and with it what the clerk has put right by hand: asked from any page.
window.addEventListener('beforeunload', (event) => {
  const { phase } = useImport.getState();
  if (phase.step === 'review' && !phase.committing && phase.review.version > 1) event.preventDefault();
});

onAppEvent('data-changed', ({ operation }) => {
  if (operation === 'backups.restore' || operation === 'demo.remove') useImport.getState().lose();
});

/** 导入: pick or drop the units' workbooks, check what was understood, then store all of it in one step. */
export function ImportPage() {
  const period = usePeriod();
  const phase = useImport((store) => store.phase);
  useLeaveGuard(
    phase.step === 'review',
    '现在离开，核对的内容还没有保存；本次打开程序期间回到“导入”可以接着核对。',
    UNCONFIRMED,
  );
  const shownPeriod =
    phase.step === 'review' ? phase.review.period : phase.step === 'reading' ? phase.period : period;

  return (
    <Page
      title="导入报表"
      note={`${formatPeriod(shownPeriod)}${shownPeriod === period ? '' : `，不是窗口上方的${formatPeriod(period)}`}`}
      actions={phase.step === 'review' ? <ReviewActions /> : undefined}
    >
      {phase.step === 'done' && <ImportDone outcome={phase.outcome} />}
      {(phase.step === 'idle' || phase.step === 'failed') && (
        <ImportStart error={phase.step === 'failed' ? phase.error : null} />
      )}
      {phase.step === 'reading' && (
        <ReadingView
          title={`正在读取 ${phase.files} 个文件`}
          onCancel={() => void useImport.getState().cancelReading()}
        />
      )}
      {phase.step === 'review' && phase.committing && (
        <ReadingView title="正在导入" onCancel={() => void useImport.getState().stopStoring()} />
      )}
      {phase.step === 'review' && !phase.committing && <ReviewView review={phase.review} />}
    </Page>
  );
}

function ReviewActions() {
  const phase = useImport((store) => store.phase);
  const includeDuplicateFiles = useImport((store) => store.includeDuplicateFiles);
  if (phase.step !== 'review') return null;
  const duplicates = phase.review.files.filter((file) => file.duplicateOf !== null).length;
  const words = confirmWords(phase.review, includeDuplicateFiles);
  return (
    <>
      {duplicates > 0 && (
        <Checkbox
          checked={includeDuplicateFiles}
          onChange={(event) => useImport.getState().setIncludeDuplicateFiles(event.target.checked)}
        >
          已导入过的 {duplicates} 个文件也导入
        </Checkbox>
      )}
      <Button onClick={() => void discardReview()}>放弃</Button>
      <Button
        type="primary"
        loading={phase.committing}
        disabled={words === null}
        onClick={() => void useImport.getState().commit()}
      >
        {words ?? '确认导入（0 行）'}
      </Button>
    </>
  );
}
