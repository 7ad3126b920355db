import { ISSUE_NAMES } from '../../../../shared/import/review/issue-names';
import { addIssues, type FileOverview, type IssueCount } from '../../../../shared/import/review/overview';
import { StateMark } from '../../../ui/office/state-tag';
import { useImport } from '../import-store';

/** Each kind of issue of the file with its number of rows; a click lists those rows, of the whole sheet. */
export function IssueTotals({ file }: { readonly file: FileOverview }) {
  const chosen = useImport((store) => store.listing.code);
  const sheet = useImport((store) => store.sheet);
  const totals = addIssues(file.sheets.map((each) => each.issues));
  if (totals.length === 0) return null;
  const here = new Map(file.sheets[sheet]?.issues.map((issue) => [issue.code, issue.rows]));
  return (
    <div className="import-issues" role="toolbar" aria-label="各类疑问">
      {totals.map((total) => (
        <button
          key={total.code}
          type="button"
          aria-pressed={chosen === total.code}
          title={inWords(total, here.get(total.code) ?? 0, file.sheets.length)}
          onClick={() => listIssue(file, total.code)}
        >
          <StateMark
            shape={total.severity === 'error' ? 'crossed' : 'half'}
            tone={total.severity === 'error' ? 'overdue' : 'warning'}
          >
            {`${ISSUE_NAMES[total.code]} ${total.rows}`}
          </StateMark>
        </button>
      ))}
    </div>
  );
}

function inWords({ code, rows, severity }: IssueCount, here: number, sheets: number): string {
  const where = sheets > 1 ? `全文件 ${rows} 行，其中本表 ${here} 行` : `全表 ${rows} 行`;
  return `${ISSUE_NAMES[code]}：${where}${severity === 'error' ? '，有的须改正才能收入' : ''}。点一下只看这些行`;
}

/** Only the rows with this kind of issue, all rows again when they are shown; of the first sheet that has it. */
function listIssue(file: FileOverview, code: IssueCount['code']): void {
  const { file: place, sheet, listing, choose, list } = useImport.getState();
  const has = (each: FileOverview['sheets'][number] | undefined) =>
    each?.issues.some((issue) => issue.code === code) === true;
  const shown = listing.code === code;
  if (!shown && !has(file.sheets[sheet])) choose(place, file.sheets.findIndex(has));
  list({ code: shown ? null : code });
}
