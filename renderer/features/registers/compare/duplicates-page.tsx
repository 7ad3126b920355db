import { useState } from 'react';
import type { DuplicatePair } from '../../../../shared/contract/registers';
import { MATCH_LEVEL_NAMES, MATCH_LEVELS } from '../../../../shared/import/matching/compare-projects';
import { firstContactRegister } from '../../../../shared/registers/declared/first-contact';
import { rulingRegister } from '../../../../shared/registers/declared/ruling';
import { useQuery } from '../../../api/use-query';
import { navigate } from '../../../lib/route/place';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { unitColumn } from '../../../ui/data-grid/columns/office-columns';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { perform } from '../../../ui/feedback/perform';
import { EmptyState } from '../../../ui/page/empty-state';
import { Page } from '../../../ui/page/page';
import { openNewEntry } from '../forms/new-entry';
import { RegisterForms } from '../forms/register-forms';

const COLUMNS: readonly GridColumn<DuplicatePair>[] = [
  { id: 'one', title: '项目', kind: 'text', width: 240, value: (pair) => pair.one.project },
  unitColumn(120, (pair) => pair.one.unit, { id: 'oneUnit', title: '单位' }),
  { id: 'other', title: '另一项目', kind: 'text', width: 240, value: (pair) => pair.other.project },
  unitColumn(120, (pair) => pair.other.unit, { id: 'otherUnit', title: '另一单位' }),
  {
    id: 'level',
    title: '可能性',
    kind: 'text',
    width: 104,
    value: (pair) => MATCH_LEVEL_NAMES[pair.level],
    sortKey: (pair) => MATCH_LEVELS.indexOf(pair.level),
  },
  { id: 'reasons', title: '依据', kind: 'text', width: 280, value: (pair) => pair.reasons },
  {
    id: 'first',
    title: '首谈',
    kind: 'text',
    width: 200,
    value: (pair) => describeFirst(pair),
    hint: '按首谈登记的时间',
  },
  {
    id: 'ruled',
    title: '裁决',
    kind: 'text',
    width: 120,
    value: (pair) => (pair.ruledFor === null ? '' : `归${pair.ruledFor}`),
  },
];

const pairId = (pair: DuplicatePair) => `${pair.one.projectId}-${pair.other.projectId}`;

/** Who met the investor first, as far as both have been entered. */
function describeFirst({ one, other }: DuplicatePair): string {
  if (one.firstMet === null && other.firstMet === null) return '都未登记';
  if (one.firstMet === null) return `${one.unit}未登记`;
  if (other.firstMet === null) return `${other.unit}未登记`;
  const first = one.firstMet <= other.firstMet ? one : other;
  return `${first.unit}在先（${(first.firstMet ?? '').slice(0, 10)}）`;
}

/** The office says that the two are not one; they are not proposed again, here or in an import. */
async function settle({ one, other }: DuplicatePair): Promise<void> {
  await perform(
    'projects.not-duplicate',
    { projectId: one.projectId, otherId: other.projectId },
    { done: () => `已记下：“${one.project}”与“${other.project}”不是同一项目`, undoable: true },
  );
}

/** 查重: the same project followed by several units; proposals only, the office rules. */
export function DuplicatesPage() {
  const pairs = useQuery('duplicates.list', {}).value?.pairs ?? null;
  const today = useQuery('app.status', {}).value?.today ?? '';
  const [activeId, setActiveId] = useState<string | null>(null);

  function enterContact({ project, projectId, unitId, investor }: DuplicatePair['one']): void {
    openNewEntry(firstContactRegister, today, { name: project, projectId, unitId, investor });
  }

  /** Begun for the side that met first; the clerk writes the grounds. */
  function beginRuling({ one, other, reasons }: DuplicatePair): void {
    const isOneFirst = other.firstMet === null || (one.firstMet !== null && one.firstMet <= other.firstMet);
    const [first, second] = isOneFirst ? [one, other] : [other, one];
    openNewEntry(rulingRegister, today, {
      projectId: first.projectId,
      unitId: first.unitId,
      otherUnits: second.unit,
      facts: [first, second]
        .map(
          (side) =>
            `${side.unit}“${side.project}”${side.firstMet === null ? '未登记首谈' : `首谈于${side.firstMet.replace('T', ' ')}`}`,
        )
        .concat(reasons)
        .join('；'),
      effectiveFrom: today,
    });
  }

  return (
    <Page title="项目查重" note="只列出可能重复的项目，由本办裁决">
      <DataGrid
        id="duplicates"
        label="可能重复的项目"
        columns={COLUMNS}
        rows={pairs}
        rowId={pairId}
        activeId={activeId}
        onActiveChange={setActiveId}
        onOpen={(pair) => beginRuling(pair)}
        tone={(pair) => (pair.ruledFor === null ? 'warning' : 'muted')}
        rowMenu={(pair) => [
          { key: 'ruling', label: '提请裁决', onClick: () => beginRuling(pair) },
          { key: 'one', label: `登记${pair.one.unit}首谈`, onClick: () => enterContact(pair.one) },
          { key: 'other', label: `登记${pair.other.unit}首谈`, onClick: () => enterContact(pair.other) },
          { key: 'different', label: '不是同一项目', onClick: () => void settle(pair) },
          { key: 'open', label: '看项目', onClick: () => navigate(`/project?id=${pair.one.projectId}`) },
        ]}
        empty={
          <EmptyState
            title="没有发现重复的项目"
            hint="不同单位报来的在谈、签约项目名称或投资方相近的，会列在这里。"
          />
        }
      />
      <RegisterForms />
    </Page>
  );
}
