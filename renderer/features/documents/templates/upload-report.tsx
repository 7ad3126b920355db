import { Button } from 'antd';
import type { TemplateReport } from '../../../../shared/contract/templates';
import type { TemplateFinding } from '../../../../shared/documents/templates/upload/template-finding';
import { StateMark } from '../../../ui/office/state-tag';

interface UploadReportProps {
  readonly report: TemplateReport;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}

const MARKS = {
  error: { shape: 'crossed', tone: 'overdue', word: '须改正' },
  warning: { shape: 'half', tone: 'warning', word: '请留意' },
  note: { shape: 'hollow', tone: 'plain', word: '说明' },
} as const;

/** What the check of an uploaded template found, errors first, and the choice to use it. */
export function UploadReport({ report, busy, onKeep, onDrop }: UploadReportProps) {
  const errors = report.findings.filter(({ level }) => level === 'error').length;
  return (
    <section className="card template-report" aria-label="上传检查">
      <div className="template-report-head">
        <p role="status">
          {errors === 0 ? (
            <StateMark
              shape="full"
              tone="done"
            >{`“${report.name}”可以使用，有 ${report.placeholders} 处占位符`}</StateMark>
          ) : (
            <StateMark
              shape="crossed"
              tone="overdue"
            >{`“${report.name}”有 ${errors} 处须改正，改好后重新上传`}</StateMark>
          )}
        </p>
        <Button size="small" onClick={onDrop}>
          不用这个文件
        </Button>
        <Button size="small" type="primary" disabled={errors > 0} loading={busy} onClick={onKeep}>
          启用这个模板
        </Button>
      </div>
      {report.findings.length > 0 && (
        <ul>
          {report.findings.map((finding) => (
            <FindingEntry
              key={`${finding.level} ${finding.place} ${finding.message} ${finding.excerpt}`}
              finding={finding}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function FindingEntry({ finding }: { readonly finding: TemplateFinding }) {
  const { shape, tone, word } = MARKS[finding.level];
  return (
    <li>
      <StateMark shape={shape} tone={tone}>
        {word}
      </StateMark>
      <span>
        {finding.place !== '' && <b>{finding.place}</b>}
        {finding.message}
        {finding.excerpt !== '' && <span className="muted">　{finding.excerpt}</span>}
      </span>
    </li>
  );
}
