import { Button } from 'antd';
import type { SchemeIssue } from '../../../../shared/domain/scheme/check-scheme';

interface ProblemListProps {
  readonly issues: readonly SchemeIssue[];
  readonly remarks: readonly string[];
  readonly onGo: (path: string) => void;
}

/** Why the scheme cannot be computed, each a way to its field; else what it needs besides. */
export function ProblemList({ issues, remarks, onGo }: ProblemListProps) {
  if (issues.length === 0)
    return remarks.length === 0 ? null : <p className="muted scheme-remarks">{remarks.join('；')}</p>;
  return (
    <div className="scheme-problems" role="alert">
      <b>还不能计算，{issues.length}处要改：</b>
      {issues.slice(0, 6).map((issue) => (
        <Button
          key={`${issue.path} ${issue.message}`}
          type="link"
          size="small"
          danger
          onClick={() => onGo(issue.path)}
        >
          {issue.text}
        </Button>
      ))}
      {issues.length > 6 && <span>……</span>}
    </div>
  );
}
