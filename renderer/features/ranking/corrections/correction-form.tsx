import { Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import type { Period, Scope } from '../../../../shared/domain/period';
import type { RankingResult } from '../../../../shared/domain/scheme/result';
import { perform } from '../../../ui/feedback/perform';
import { DrawerForm } from '../../../ui/forms/drawer-form';
import { everyChoice, shownFigure } from '../figure-choices';

interface CorrectionFormProps {
  readonly question: { readonly period: Period; readonly scope: Scope };
  readonly published: RankingResult;
  readonly onClose: () => void;
}

interface Values {
  readonly unit: string;
  /** Place of the figure in the list of choices. */
  readonly figure: number;
  readonly value: string;
  readonly reason: string;
}

const MUST = [{ required: true, message: '必填' }];

/** Opens a dated correction of one printed figure, with what was printed in sight. */
export function CorrectionForm({ question, published, onClose }: CorrectionFormProps) {
  const rows = published.groups.flatMap((group) => group.rows);
  const choices = useMemo(() => everyChoice(published.items), [published]);
  const [form] = Form.useForm<Values>();
  const unit: string | undefined = Form.useWatch('unit', form);
  const figure: number | undefined = Form.useWatch('figure', form);
  const row = rows.find((each) => each.unit === unit);
  const choice = figure === undefined ? undefined : choices[figure];
  const printed = row && choice ? shownFigure(row, published.items, choice) : null;

  async function store({ unit: named, figure: at, value, reason }: Values): Promise<object | null> {
    const corrected = choices[at];
    if (!corrected) return null;
    const { kind, subject, label } = corrected;
    return perform(
      'ranking.correct',
      { ...question, unit: named, kind, subject, value: value.trim(), reason: reason.trim() },
      { done: `已更正${named}${label}`, undoable: true },
    );
  }

  return (
    <DrawerForm<Values> title="更正一个数字" form={form} store={store} onClose={onClose}>
      <Form.Item name="unit" label="单位" rules={MUST}>
        <Select
          showSearch
          placeholder="选择单位"
          options={rows.map((each) => ({ value: each.unit, label: each.unit }))}
        />
      </Form.Item>
      <Form.Item name="figure" label="哪个数字" rules={MUST}>
        <Select
          placeholder="选择指标、完成率或得分"
          options={choices.map((each, index) => ({ value: index, label: each.label }))}
        />
      </Form.Item>
      <p className="correction-printed">
        通报印的是 <b className="num">{printed ?? '—'}</b>
      </p>
      <Form.Item
        name="value"
        label="更正为"
        rules={[...MUST, { pattern: /^-?\d+(\.\d+)?$/, message: '应为数字' }]}
      >
        <Input inputMode="decimal" className="num" />
      </Form.Item>
      <Form.Item name="reason" label="更正理由" rules={MUST}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <p className="muted">
        名次按更正后的数重新排出，与通报并列显示；已印发的文件和登记不改动。更正也可以撤销。
      </p>
    </DrawerForm>
  );
}
