import { Select } from 'antd';
import { useMemo, useState } from 'react';
import type { StoredScheme } from '../../../../shared/contract/schemes';
import { formatPeriod } from '../../../../shared/domain/period';
import { compareSchemes } from '../../../../shared/domain/scheme/compare-schemes';
import type { Scheme } from '../../../../shared/domain/scheme/scheme';
import { useQuery } from '../../../api/use-query';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { SchemeEffect } from './scheme-effect';

interface Edition {
  readonly key: string;
  readonly label: string;
  readonly scheme: Scheme;
}

interface VersionsTabProps {
  readonly stored: StoredScheme;
  /** What is being edited, when it differs and can be computed. */
  readonly draft: Scheme | null;
}

function labelOf(scheme: Scheme): string {
  const { effectiveFrom: from, effectiveTo: to } = scheme;
  const span = `${from ? `${formatPeriod(from)}起` : ''}${to ? `至${formatPeriod(to)}` : ''}`;
  return `第${scheme.version}版${span === '' ? '' : `（${span}）`}`;
}

/** Two versions, schemes or templates side by side, and what the second does to this month's places. */
export function VersionsTab({ stored, draft }: VersionsTabProps) {
  const versions = useQuery('schemes.versions', { id: stored.scheme.id }).value?.versions ?? [];
  const schemes = useQuery('schemes.list', {}).value?.schemes ?? [];
  const templates = useQuery('schemes.templates', {}).value?.templates ?? [];
  const editions = useMemo((): readonly Edition[] => {
    const own = versions.length > 0 ? versions.map((version) => version.scheme) : [stored.scheme];
    return [
      ...(draft ? [{ key: 'draft', label: '正在改的这一份', scheme: draft }] : []),
      ...own.map((scheme) => ({ key: `v${scheme.version}`, label: labelOf(scheme), scheme })),
      ...schemes
        .filter((each) => each.scheme.id !== stored.scheme.id)
        .map(({ scheme }) => ({ key: `s${scheme.id}`, label: scheme.name, scheme })),
      ...templates.map(({ scheme }) => ({ key: `t${scheme.id}`, label: `模板：${scheme.name}`, scheme })),
    ];
  }, [draft, versions, schemes, templates, stored.scheme]);
  const [beforeKey, setBefore] = useState<string | null>(null);
  const [afterKey, setAfter] = useState<string | null>(null);
  const after = editions.find((each) => each.key === afterKey) ?? editions[0];
  const before = editions.find((each) => each.key === beforeKey) ?? editions[1] ?? after;
  if (!before || !after) return null;
  const changes = compareSchemes(before.scheme, after.scheme);
  const options = editions.map(({ key, label }) => ({ value: key, label }));
  return (
    <section className="card scheme-card" aria-label="版本与比较">
      <div className="scheme-compare">
        <Select aria-label="原来" value={before.key} onChange={setBefore} options={options} />
        <span aria-hidden>→</span>
        <Select aria-label="现在" value={after.key} onChange={setAfter} options={options} />
        <span className="muted">{changes.length === 0 ? '两份相同' : `${changes.length}处不同`}</span>
        {changes.length > 0 && (
          <ExportButton
            title={`考核方案比较：${before.label}—${after.label}`}
            columns={[
              ['哪里', 'text'],
              ['什么', 'text'],
              ['原来', 'text'],
              ['现在', 'text'],
            ]}
            rows={changes.map((change) => [change.where, change.what, change.before, change.after])}
          />
        )}
      </div>
      {changes.length > 0 && (
        <table className="scheme-table scheme-changes">
          <thead>
            <tr>
              <th>哪里</th>
              <th>什么</th>
              <th>原来</th>
              <th>现在</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.text}>
                <td>{change.where}</td>
                <td>{change.what}</td>
                <td>{change.before}</td>
                <td>{change.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <SchemeEffect scheme={after.scheme} />
    </section>
  );
}
