import { Form, Input, Select } from 'antd';
import type { ListedEntry } from '../../../../shared/contract/registers';
import { type Register, stateTitle } from '../../../../shared/registers/register';
import { useQuery } from '../../../api/use-query';
import { DateInput } from '../../../ui/dates/date-input';
import { perform } from '../../../ui/feedback/perform';
import { DrawerForm } from '../../../ui/forms/drawer-form';

interface StepValues {
  readonly state: string;
  readonly on: string;
  readonly handler: string;
  readonly text: string;
}

interface StateFormProps {
  readonly register: Register;
  readonly entries: readonly ListedEntry[];
  readonly onClose: () => void;
}

/** Takes one or many entries to a state: when, by whom, what was said. */
export function StateForm({ register, entries, onClose }: StateFormProps) {
  const status = useQuery('app.status', {}).value;
  const present = register.states.findIndex((state) => state.id === entries[0]?.state);
  const next = register.states[Math.min(present + 1, register.states.length - 1)];
  if (!status) return null;
  return (
    <DrawerForm<StepValues>
      title={entries.length === 1 ? '办理' : `办理 ${entries.length} 条`}
      width={460}
      initialValues={{ state: next?.id, on: status.today, handler: '', text: '' }}
      store={(values) =>
        perform(
          'registers.set-state',
          { register: register.id, ids: entries.map((entry) => entry.id), ...values },
          {
            done: `${entries.length} 条${register.noun}转为“${stateTitle(register, values.state)}”`,
            undoable: true,
          },
        )
      }
      onClose={onClose}
    >
      {entries.length === 1 && <p className="muted">{entries[0]?.title}</p>}

      <Form.Item name="state" label="转为" rules={[{ required: true }]}>
        <Select options={register.states.map((state) => ({ value: state.id, label: state.title }))} />
      </Form.Item>
      <Form.Item name="on" label="日期" rules={[{ required: true, message: '日期不能为空' }]}>
        <DateInput />
      </Form.Item>
      <Form.Item name="handler" label="办理人或单位" rules={[{ max: 100 }]}>
        <Input autoFocus />
      </Form.Item>
      <Form.Item name="text" label="办理情况" rules={[{ max: 1000 }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </DrawerForm>
  );
}
