import '../ranking.css';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { INDICATORS } from '../../../../shared/domain/indicators/indicator';
import { formatPeriod, SCOPE_NAMES, type Scope } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import type { GridColumn, GridEdit } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { showFailure } from '../../../ui/feedback/feedback';
import { Segments } from '../../../ui/keys/segments';
import { Page } from '../../../ui/page/page';
import { ChangeMark } from '../change-mark';
import { ScopeChoice } from '../scope-choice';
import { LiftPanel } from './lift-panel';
import {
  changeKey,
  changesOf,
  readDelta,
  readSupposedTarget,
  type SupposedChanges,
  targetsOf,
  type WhatIfRow,
  whatIfRows,
} from './what-if-rows';

type Mode = 'figures' | 'targets';

const HEAD: readonly GridColumn<WhatIfRow>[] = [
  { id: 'unit', title: '单位', kind: 'text', width: 150, value: (row) => row.unit },
  { id: 'group', title: '组别', kind: 'text', width: 84, value: (row) => row.group },
  { id: 'from', title: '现名次', kind: 'number', width: 84, value: (row) => row.from },
  { id: 'to', title: '推演名次', kind: 'number', width: 96, value: (row) => row.to },
  {
    id: 'gained',
    title: '变化',
    kind: 'number',
    width: 72,
    value: (row) => (row.from === null || row.to === null ? null : row.from - row.to),
    render: (row) => <ChangeMark place={row.to} previous={row.from} />,
  },
  { id: 'before', title: '现得分', kind: 'number', width: 88, value: (row) => row.scoreBefore },
  { id: 'after', title: '推演得分', kind: 'number', width: 96, value: (row) => row.scoreAfter },
];

function supposedColumns(
  word: string,
  hint: string,
  supposed: (row: WhatIfRow) => Readonly<Record<string, string>>,
): readonly GridColumn<WhatIfRow>[] {
  return INDICATORS.map((indicator) => ({
    id: indicator.id,
    title: `${indicator.shortName}${word}`,
    kind: 'number',
    measure: indicator.measure,
    width: indicator.kind === 'amount' ? 148 : 120,
    hint: `${hint}。只作推演，不保存`,
    value: (row) => supposed(row)[indicator.id] ?? '',
    editable: () => true,
  }));
}

const COLUMNS: Record<Mode, readonly GridColumn<WhatIfRow>[]> = {
  figures: [...HEAD, ...supposedColumns('增减', '假设再增加多少；减少写负数', (row) => row.deltas)],
  targets: [
    ...HEAD,
    ...supposedColumns('目标', '假设本期目标改为多少；写“-”表示没有目标', (row) => row.targets),
  ],
};

const rowId = (row: WhatIfRow) => row.unit;
const PRESENT = '';

/** 推演: what the ranking would be with more signings, more money or another scheme; nothing is stored. */
export function WhatIfPage() {
  const period = usePeriod();
  const [scope, setScope] = useState<Scope>('month');
  const [schemeId, setSchemeId] = useState(PRESENT);
  const [mode, setMode] = useState<Mode>('figures');
  const [supposed, setSupposed] = useState<SupposedChanges>({});
  const [targets, setTargets] = useState<SupposedChanges>({});
  const [activeId, setActive] = useState<string | null>(null);
  const schemes = useQuery('schemes.list', {}).value?.schemes ?? [];
  const templates = useQuery('schemes.templates', {}).value?.templates ?? [];
  const all = [...schemes.map((each) => each.scheme), ...templates.map((each) => each.scheme)];
  const scheme = all.find((each) => each.id === schemeId);
  const answer = useQuery('ranking.what-if', {
    period,
    scope,
    changes: changesOf(supposed),
    targets: targetsOf(targets),
    ...(scheme ? { scheme } : {}),
  }).value;
  const rows = useMemo(
    () => (answer ? whatIfRows(answer, supposed, targets) : null),
    [answer, supposed, targets],
  );
  const moved = rows?.filter((row) => row.from !== row.to).length ?? 0;

  function edit(edits: readonly GridEdit<WhatIfRow>[]): void {
    const [present, store, read] =
      mode === 'figures'
        ? ([supposed, setSupposed, readDelta] as const)
        : ([targets, setTargets, readSupposedTarget] as const);
    const next: Record<string, string> = { ...present };
    const refused: string[] = [];
    for (const { row, columnId, text } of edits) {
      const delta = read(text);
      if (delta === null) refused.push(`${row.unit}：“${text}”`);
      else if (delta === '') delete next[changeKey(row.unit, columnId)];
      else next[changeKey(row.unit, columnId)] = delta;
    }
    store(next);
    if (refused.length > 0) {
      showFailure({
        code: 'bad-input',
        message: '下列内容不是数字，没有填入；其余已填入。请改正后再填。',
        details: refused,
      });
    }
  }

  return (
    <Page
      title="推演"
      note={`${formatPeriod(period)}${SCOPE_NAMES[scope]} · 在副本上推演，不改动任何数据${moved > 0 ? ` · ${moved}个单位名次变动` : ''}`}
      actions={
        <>
          <Select
            aria-label="按哪个方案推演"
            style={{ width: 280 }}
            value={schemeId}
            onChange={setSchemeId}
            options={[
              { value: PRESENT, label: '按现行方案' },
              ...all.map((each) => ({ value: each.id, label: each.name })),
            ]}
          />
          <ScopeChoice value={scope} onChange={setScope} />
          <Button
            disabled={Object.keys(supposed).length + Object.keys(targets).length === 0}
            onClick={() => {
              setSupposed({});
              setTargets({});
            }}
          >
            清空假设
          </Button>
        </>
      }
    >
      <div className="page-columns">
        <DataGrid
          id={`what-if-${mode}`}
          label={`${formatPeriod(period)}${SCOPE_NAMES[scope]}推演`}
          columns={COLUMNS[mode]}
          rows={rows}
          rowId={rowId}
          onEdit={edit}
          activeId={activeId}
          onActiveChange={setActive}
          cellChanged={(row, columnId) =>
            changeKey(row.unit, columnId) in (mode === 'figures' ? supposed : targets)
          }
          actions={
            <Segments<Mode>
              label="假设什么"
              size="small"
              value={mode}
              onChange={setMode}
              options={[
                { value: 'figures', label: '假设完成数' },
                { value: 'targets', label: '假设目标' },
              ]}
            />
          }
          empty={<p className="muted">本期还没有名次，无从推演。先在“核查认定”里认定报来的记录。</p>}
        />
        {activeId !== null && (
          <LiftPanel
            period={period}
            scope={scope}
            unit={activeId}
            onSuppose={(indicator, needed) =>
              setSupposed({ ...supposed, [changeKey(activeId, indicator)]: String(needed) })
            }
            onClose={() => setActive(null)}
          />
        )}
      </div>
    </Page>
  );
}
