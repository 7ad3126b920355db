import { Input } from 'antd';
import { useState } from 'react';
import { nameOfIndicator } from '../../../../shared/domain/indicators/rate-indicators';
import { DEFAULT_SCHEME } from '../../../../shared/domain/scheme/default-scheme';
import type { Scheme, SchemeItem } from '../../../../shared/domain/scheme/scheme';
import {
  exampleIndicators,
  startingFigures,
  workExample,
} from '../../../../shared/domain/scheme/what-if/worked-example';

interface WorkedExampleProps {
  /** `null` while the item cannot be computed. */
  readonly item: SchemeItem | null;
  readonly scheme: Scheme | null;
}

/** 试算: the item with figures of one's own, worked out at every key. */
export function WorkedExample({ item, scheme }: WorkedExampleProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  if (!item)
    return (
      <section className="scheme-example" aria-label="试算">
        <b>试算</b>
        <p className="muted">参数填齐后，这里随填随算。</p>
      </section>
    );
  const { read, targeted } = exampleIndicators(item);
  const start = startingFigures(item);
  const figure = (kind: 'value' | 'target' | 'others', id: string) => typed[`${kind} ${id}`] ?? start[kind];
  const others = Object.fromEntries(
    read.map((id) => [
      id,
      figure('others', id)
        .split(/[、，,\s]+/)
        .filter(Boolean),
    ]),
  );
  const result = workExample(scheme ?? { ...DEFAULT_SCHEME, items: [item] }, item, {
    values: Object.fromEntries(read.map((id) => [id, figure('value', id)])),
    targets: Object.fromEntries(targeted.map((id) => [id, figure('target', id)])),
    others,
  });
  const field = (kind: 'value' | 'target' | 'others', id: string, label: string) => (
    <div key={`${kind} ${id}`} className="scheme-form-cell">
      <span className="scheme-form-label">{label}</span>
      <Input
        aria-label={`试算：${label}`}
        size="small"
        value={figure(kind, id)}
        onChange={(event) => setTyped({ ...typed, [`${kind} ${id}`]: event.target.value })}
      />
    </div>
  );
  return (
    <section className="scheme-example" aria-label="试算">
      <b>试算</b>
      <div className="scheme-form">
        {read.map((id) => field('value', id, nameOfIndicator(id)))}
        {targeted.map((id) => field('target', id, `${nameOfIndicator(id)}目标`))}
        {start.others !== '' && read.map((id) => field('others', id, `其他单位${nameOfIndicator(id)}`))}
      </div>
      <p className="scheme-example-result" aria-live="polite">
        {result === null
          ? '引用了别的项目，单独算不出来；可在“版本与比较”里看整份方案的名次。'
          : result.formula}
      </p>
    </section>
  );
}
