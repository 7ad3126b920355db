import './format-check.css';
import { Button, Spin } from 'antd';
import type { FormatReport } from '../../../shared/contract/documents';
import type { FormatFinding } from '../../../shared/documents/gbt9704/report';
import type { AppError } from '../../../shared/result';
import { describeError } from '../../api/describe-error';
import { ExportButton } from '../../ui/data-grid/output/export-button';
import { admitDropped, useFileDrop } from '../../ui/files/use-file-drop';
import { StateMark } from '../../ui/office/state-tag';
import { EmptyState } from '../../ui/page/empty-state';
import { Page } from '../../ui/page/page';
import { checkFile, pickAndCheck, useFormatCheck } from './format-check-store';
import { countRules, groupFindings } from './group-findings';

async function takeDropped(files: readonly File[]): Promise<void> {
  const [file] = await admitDropped(files);
  if (file) await checkFile(file.token);
}

/** 公文格式检查: any Word file, also somebody else's, against GB/T 9704-2012. The file itself stays as it is. */
export function FormatCheckPage() {
  const phase = useFormatCheck((store) => store.phase);
  useFileDrop(takeDropped);
  return (
    <Page
      title="公文格式检查"
      note={phase.step === 'done' && phase.report.name}
      actions={
        <Button type="primary" loading={phase.step === 'reading'} onClick={() => void pickAndCheck()}>
          选择 Word 文件…
        </Button>
      }
    >
      {phase.step === 'reading' && <Spin style={{ margin: '48px auto' }} />}
      {phase.step === 'failed' && <Failure error={phase.error} />}
      {phase.step === 'idle' && (
        <EmptyState
          title="按《党政机关公文格式》检查 Word 文件"
          hint="选择或拖入任意 .docx 文件，逐条对照 GB/T 9704—2012 检查用纸、版面、字体字号、版头、层次、署名、页码、版记和表格。只检查，不改动原文件。"
        />
      )}
      {phase.step === 'done' && <ReportView report={phase.report} />}
    </Page>
  );
}

function Failure({ error }: { readonly error: AppError }) {
  const { title, message, advice } = describeError(error);
  return <EmptyState title={title} hint={`${message}${advice}`} />;
}

const LEVELS = [
  ['fail', '不符合'],
  ['warn', '建议'],
  ['pass', '符合'],
] as const;

function ReportView({ report }: { readonly report: FormatReport }) {
  const failed = countRules(report.findings, 'fail');
  const advised = countRules(report.findings, 'warn');
  const passed = countRules(report.findings, 'pass');
  return (
    <div className="format-report">
      <p className="format-summary" role="status">
        {failed === 0 ? (
          <StateMark shape="full" tone="done">
            {`没有不符合项，${passed} 条符合`}
          </StateMark>
        ) : (
          <StateMark shape="crossed" tone="overdue">
            {`${failed} 条不符合，${passed} 条符合`}
          </StateMark>
        )}
        {advised > 0 && <span className="muted">另有 {advised} 条建议</span>}
        <ExportButton
          title={`${report.name.replace(/\.docx$/i, '')}格式检查`}
          columns={[
            ['结果', 'text'],
            ['部分', 'text'],
            ['要求', 'text'],
            ['实为', 'text'],
            ['依据', 'text'],
          ]}
          rows={LEVELS.flatMap(([level, word]) =>
            groupFindings(report.findings, level).flatMap(({ part, lines }) =>
              lines.map(({ requirement, found, clause }) => [
                word,
                part,
                requirement,
                level === 'pass' ? '' : found.join('；'),
                clause,
              ]),
            ),
          )}
        />
      </p>
      <Findings findings={report.findings} level="fail" title="不符合" />
      <Findings findings={report.findings} level="warn" title="建议（国家标准未作硬性规定或用“一般”表述）" />
      <details className="card format-passed">
        <summary>符合的 {passed} 条</summary>
        <Findings findings={report.findings} level="pass" title="" />
      </details>
      <p className="muted">
        首页是否显示正文、印章与正文距离、版记是否落在版心下边缘，要看打印效果，这里不判断。
      </p>
    </div>
  );
}

interface FindingsProps {
  readonly findings: readonly FormatFinding[];
  readonly level: FormatFinding['level'];
  readonly title: string;
}

function Findings({ findings, level, title }: FindingsProps) {
  const groups = groupFindings(findings, level);
  if (groups.length === 0) return null;
  return (
    <section className={level === 'pass' ? '' : 'card format-findings'}>
      {title !== '' && <h2>{title}</h2>}
      {groups.map(({ part, lines }) => (
        <div key={part} className="format-part">
          <h3>{part}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line.key} className={`format-${level}`}>
                <span>{line.requirement}</span>
                <span className="format-found">
                  {level === 'pass' || line.found.length === 0
                    ? ''
                    : `实为：${line.found.slice(0, 4).join('；')}`}
                </span>
                <span className="muted num">{line.clause}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
