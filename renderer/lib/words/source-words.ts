import type { SourceRef } from '../../../shared/contract/projects';

/** The row of the unit's workbook a figure came from; `null`: typed in by the office itself. */
export function sourceWords(source: SourceRef | null): string {
  return source === null ? '本办录入' : `${source.fileName} · ${source.sheet} · 第 ${source.row} 行`;
}
