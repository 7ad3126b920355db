import type { SourceRef } from '../../../../shared/contract/projects';

/** The row of the unit's workbook a figure came from; typed in by the office itself otherwise. */
export function SourceNote({ source }: { readonly source: SourceRef | null }) {
  if (!source) return <span className="muted">本办录入</span>;
  return (
    <span className="muted" title={`${source.fileName} · ${source.sheet} · 第 ${source.row} 行`}>
      {source.fileName} · {source.sheet} · 第 {source.row} 行
    </span>
  );
}
