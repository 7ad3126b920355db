import { Button, Input } from 'antd';
import { useState } from 'react';
import { STAGE_NAMES } from '../../../../shared/domain/stage';
import { formatMoney } from '../../../../shared/format';
import { IMPORT_FIELDS, type ImportField } from '../../../../shared/import/fields';
import { VERDICT_NAMES } from '../../../../shared/import/review/column-words';
import type { SheetOverview, SheetRow } from '../../../../shared/import/review/overview';
import type { ReviewRow, RowIssue } from '../../../../shared/import/review/review';
import { storedText } from '../../../../shared/import/review/stored-text';
import { SidePanel } from '../../../ui/page/side-panel';
import { useImport } from '../import-store';
import { KnownDifferences } from './known-differences';
import { takeAsHeader, toggleRefused } from './review-cursor';
import { SameProject } from './same-project';

/** The row under the cursor: what will be stored, and what is to be looked at, each with its way out. */
export function RowPanel({
  sheet,
  rows,
}: {
  readonly sheet: SheetOverview;
  readonly rows: readonly SheetRow[] | null;
}) {
  const activeRow = useImport((store) => store.activeRow);
  const shown = rows?.find((candidate) => candidate.row === activeRow);
  const row = shown?.review;
  const close = () => useImport.getState().togglePanel();
  if (!row) {
    return (
      <SidePanel title={activeRow === null ? '将保存的内容' : `第 ${activeRow} 行`} onClose={close}>
        <p className="muted">{shown ? rowWords(shown) : CHOOSE_ROW}</p>
        {shown && <p>{shown.cells.filter(Boolean).join('　')}</p>}
        {activeRow !== null && !sheet.headerRows.includes(activeRow) && (
          <p>
            <Button size="small" onClick={() => void takeAsHeader()}>
              以此行作表头（H）
            </Button>
          </p>
        )}
      </SidePanel>
    );
  }
  return (
    <SidePanel title={row.record.projectName || `第 ${row.row} 行`} onClose={close}>
      <Verdict row={row} />
      {row.issues.map((issue) => (
        <IssueCard key={`${row.row}-${issue.column}-${issue.code}-${issue.value}`} row={row} issue={issue} />
      ))}
      <SameProject row={row} />
      <KnownDifferences row={row} />
      <StoredFacts sheet={sheet} row={row} />
    </SidePanel>
  );
}

const CHOOSE_ROW = '选中一行，这里显示将保存的内容和疑问。按 N 到下一处疑问。';

/** What a row without a record was taken for. */
function rowWords({ kind, why }: SheetRow): string {
  if (kind === 'header') return '这一行是表头。要改某一列认作什么，选中那一列的一格按 C。';
  return kind === 'above' ? '这一行在表头上面，只用来认单位、月份和金额单位。' : `这一行不收：${why}`;
}

function Verdict({ row }: { readonly row: ReviewRow }) {
  const refused = row.verdict === 'refused';
  return (
    <>
      <div className="row-verdict">
        <span>
          第 {row.row} 行 · <b>{VERDICT_NAMES[row.verdict]}</b>
        </span>
        <Button size="small" onClick={() => void toggleRefused()}>
          {refused ? '恢复收入' : '不收此行'}（X）
        </Button>
      </div>
      <p>
        {row.match.kind === 'new' ? '新项目' : '已有项目'}
        {row.match.why && <span className="muted">（{row.match.why}）</span>}
      </p>
    </>
  );
}

function IssueCard({ row, issue }: { readonly row: ReviewRow; readonly issue: RowIssue }) {
  const [text, setText] = useState(issue.proposal ?? issue.value);
  // Whether it is a known project is not settled by another spelling.
  const field = issue.code === 'likely-known' ? null : issue.field;
  const save = () => {
    if (field)
      void useImport.getState().correct({ type: 'correct', cells: [{ row: row.row, field, value: text }] });
  };
  return (
    <section className={`row-issue row-issue-${issue.severity}`}>
      <p>
        <b>{issue.severity === 'error' ? '✕ 须改正' : '! 请留意'}</b>
        {issue.field && ` · ${IMPORT_FIELDS[issue.field]}`}
      </p>
      <p>{issue.message}</p>
      {issue.value !== '' && (
        <p className="muted">
          {issue.field !== null && row.typed[issue.field] !== undefined ? '已改为' : '报送值'}：{issue.value}
        </p>
      )}
      {field && (
        <div className="row-issue-fix">
          <Input
            size="small"
            aria-label={`${IMPORT_FIELDS[field]}改为`}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing) save();
            }}
          />
          <Button size="small" type={issue.proposal ? 'primary' : 'default'} onClick={save}>
            {issue.proposal !== null && text === issue.proposal ? '采用建议（T）' : '改为'}
          </Button>
        </div>
      )}
    </section>
  );
}

const PLAIN_FIELDS = [
  'projectName',
  'investor',
  'industry',
  'sourceRegion',
  'attraction',
  'capital',
  'totalInvestment',
  'fixedAssets',
  'content',
  'address',
  'contact',
  'evidence',
  'progress',
  'problem',
  'note',
] as const satisfies readonly ImportField[];

function StoredFacts({ sheet, row }: { readonly sheet: SheetOverview; readonly row: ReviewRow }) {
  const { record, verdict } = row;
  const plain = PLAIN_FIELDS.map((field) => ({ field, text: storedText(record, field) ?? '' })).filter(
    (entry) => entry.text !== '',
  );
  return (
    <>
      <h3 className="row-facts-title">{verdict === 'refused' ? '读到的内容（不收）' : '将保存'}</h3>
      <dl className="facts">
        <dt>报送单位</dt>
        <dd>
          {sheet.unit.name || (
            <span className="muted">{record.unitId === null ? '未确定' : '按本行单位栏'}</span>
          )}
        </dd>
        {record.events.map((event) => (
          <EventFact
            key={event.stage}
            label={STAGE_NAMES[event.stage]}
            date={event.date}
            sent={event.dateText}
          />
        ))}
        {record.funds.map((fund) => (
          <EventFact
            key={`${fund.date}-${fund.money.minor}`}
            label="到位资金"
            date={fund.date}
            sent={formatMoney(fund.money)}
          />
        ))}
        {plain.map(({ field, text }) => (
          <Fact key={field} label={IMPORT_FIELDS[field]} text={text} />
        ))}
      </dl>
    </>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}

function EventFact({
  label,
  date,
  sent,
}: {
  readonly label: string;
  readonly date: string | null;
  readonly sent: string;
}) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {date ?? <span className="muted">日期未明</span>}
        {sent !== '' && sent !== date && <span className="muted">（{sent}）</span>}
      </dd>
    </>
  );
}
