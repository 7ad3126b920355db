import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Select } from 'antd';
import type { ShareVersion } from '../../../../shared/domain/indicators/attribution';
import { problemOfShares, shareText } from '../../../../shared/domain/indicators/shares';
import { formatPeriod, type Period } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { perform } from '../../../ui/feedback/perform';
import { DrawerForm } from '../../../ui/forms/drawer-form';
import { searchByPinyin } from '../../../ui/search-by-pinyin';

interface ShareRow {
  readonly unitId: number;
  readonly share: string;
}

interface SharesValues {
  readonly fromPeriod: Period;
  readonly shares: readonly (Partial<ShareRow> | undefined)[];
}

interface SharesFormProps {
  readonly projectId: number;
  readonly unitId: number;
  /** The version to change; `null`: a new one from the period in force on. */
  readonly version: ShareVersion | null;
  readonly onClose: () => void;
}

/** Several units attract one project: each counts its share, together exactly one. */
export function SharesForm({ projectId, unitId, version, onClose }: SharesFormProps) {
  const period = usePeriod();
  const units = useQuery('units.list', {}).value?.units ?? [];
  const fromPeriod = version?.fromPeriod ?? period;
  const store = (shares: readonly ShareRow[], done: string) =>
    perform(
      'attribution.save-shares',
      { projectId, fromPeriod, shares: [...shares] },
      { done, undoable: true },
    );
  const [form] = Form.useForm<SharesValues>();
  const rows = complete(Form.useWatch('shares', form) ?? []);
  const nameOf = (id: number) => units.find((unit) => unit.id === id)?.name ?? String(id);
  const problem =
    rows.length === 0
      ? null
      : problemOfShares(rows.map((row) => ({ unit: nameOf(row.unitId), share: row.share })));
  const initial: SharesValues = {
    fromPeriod,
    shares: version?.shares.map((each) => ({ unitId: each.unitId, share: shareText(each.share) })) ?? [
      { unitId },
      {},
    ],
  };

  async function removeVersion(): Promise<void> {
    if (await store([], '已撤销这一期起的份额')) onClose();
  }

  return (
    <DrawerForm<SharesValues>
      title={`联合招商份额（${formatPeriod(fromPeriod)}起）`}
      width={460}
      form={form}
      initialValues={initial}
      store={({ shares }) => store(complete(shares), '已设定联合招商份额')}
      onClose={onClose}
      foot={
        <>
          {problem !== null && form.isFieldsTouched() && (
            <Alert type="warning" title={problem} showIcon className="project-share-note" />
          )}
          {version && (
            <Button danger className="project-share-note" onClick={() => void removeVersion()}>
              撤销这一期起的份额
            </Button>
          )}
        </>
      }
    >
      <p className="muted">
        自{formatPeriod(fromPeriod)}起认定的事项和资金，按份额计入各单位；以前认定的不变。份额写 1/2、0.5 或
        50%，合计须恰好等于 1。
      </p>
      <Form.List name="shares">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, index) => (
              <div key={field.key} className="project-share-row">
                <Form.Item
                  name={[field.name, 'unitId']}
                  label={index === 0 ? '单位' : undefined}
                  rules={[{ required: true, message: '请选择单位' }]}
                >
                  <Select
                    aria-label={`第${index + 1}个单位`}
                    placeholder="可输入拼音首字母"
                    showSearch={searchByPinyin}
                    options={units
                      .filter((unit) => unit.active)
                      .map((unit) => ({ value: unit.id, label: unit.name }))}
                  />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'share']}
                  label={index === 0 ? '份额' : undefined}
                  rules={[{ required: true, message: '请填写份额' }]}
                >
                  <Input aria-label={`第${index + 1}个单位的份额`} placeholder="如 50%" />
                </Form.Item>
                <Button
                  type="text"
                  aria-label={`去掉第${index + 1}个单位`}
                  icon={<MinusCircleOutlined />}
                  onClick={() => remove(field.name)}
                />
              </div>
            ))}
            <Button type="dashed" block icon={<PlusOutlined />} onClick={() => add({})}>
              添加单位
            </Button>
          </>
        )}
      </Form.List>
    </DrawerForm>
  );
}

function complete(rows: SharesValues['shares']): ShareRow[] {
  return rows.flatMap((row) =>
    row?.unitId !== undefined && row.share ? [{ unitId: row.unitId, share: row.share }] : [],
  );
}
