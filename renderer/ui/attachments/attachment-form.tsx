import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import {
  type Attachment,
  formatQuarter,
  isFootage,
  quarterOfDate,
  quartersUpTo,
} from '../../../shared/attachments/attachment';
import { useQuery } from '../../api/use-query';
import { useFormSave } from '../../lib/drafts/use-form-save';
import { DateInput } from '../dates/date-input';
import { perform } from '../feedback/perform';
import { formatBytes } from '../files/format-bytes';
import { FormDrawer } from '../forms/form-drawer';
import { IconButton } from '../page/icon-button';
import { openAttachment, removeAttachment, saveCopy } from './attachment-actions';
import { Picture } from './picture';

interface Values {
  readonly caption: string;
  readonly place: string;
  readonly takenOn: string | null;
  readonly quarter: string | null;
}

interface AttachmentFormProps {
  readonly attachment: Attachment;
  /** What can be leafed through. */
  readonly siblings: readonly Attachment[];
  readonly readOnly: boolean;
  readonly onMove: (id: number) => void;
  readonly onClose: () => void;
}

/** Photos of earlier years are entered after the fact. */
const QUARTERS_BACK = 24;

/** One photo large, or one file, with what is said about it. */
export function AttachmentForm({ attachment, siblings, readOnly, onMove, onClose }: AttachmentFormProps) {
  const { id, kind } = attachment;
  const taken = isFootage(attachment);
  const today = useQuery('app.status', {}).value?.today;
  const { form, saving, dirty, setDirty, save } = useFormSave<Values>(
    ({ takenOn, quarter, ...words }) =>
      perform(
        'attachments.save',
        // A choice that was cleared is undefined.
        { ids: [id], fields: { ...words, takenOn: takenOn ?? null, quarter: quarter ?? null } },
        { done: '已修改附件说明', undoable: true },
      ),
    onClose,
  );
  const at = siblings.findIndex((each) => each.id === id);
  const move = (step: number) => {
    const next = siblings[at + step];
    if (next) onMove(next.id);
  };
  return (
    <FormDrawer
      title={attachment.name}
      width={kind === 'photo' ? 880 : 560}
      saving={saving}
      dirty={dirty}
      onSave={save}
      onClose={onClose}
    >
      {kind === 'photo' && (
        <figure className="attachment-picture">
          <Picture id={id} size="view" text={attachment.caption || attachment.name} />
          <figcaption className="muted">
            <IconButton icon={<LeftOutlined />} label="上一张" disabled={at <= 0} onClick={() => move(-1)} />
            第 {at + 1} 张，共 {siblings.length} 张 · {attachment.width} × {attachment.height}
            <IconButton
              icon={<RightOutlined />}
              label="下一张"
              disabled={at >= siblings.length - 1}
              onClick={() => move(1)}
            />
          </figcaption>
        </figure>
      )}
      <p className="attachment-facts">
        <span className="muted">
          {formatBytes(attachment.bytes)} · {attachment.addedOn} 收存
          {attachment.ownerText && ` · ${attachment.ownerText}`}
        </span>
        <Button size="small" onClick={() => void openAttachment(id)}>
          用本机程序打开
        </Button>
        <Button size="small" onClick={() => void saveCopy(attachment)}>
          另存为
        </Button>
        {!readOnly && (
          <Button
            size="small"
            danger
            onClick={() => void removeAttachment(id).then((gone) => gone && onClose())}
          >
            删除
          </Button>
        )}
      </p>
      <Form<Values>
        form={form}
        layout="vertical"
        disabled={readOnly}
        initialValues={attachment}
        onValuesChange={(changed: Partial<Values>) => {
          setDirty(true);
          if (changed.takenOn) form.setFieldValue('quarter', quarterOfDate(changed.takenOn));
        }}
      >
        <Form.Item name="caption" label="说明" rules={[{ max: 300 }]}>
          <Input placeholder={taken ? '如：一号厂房主体封顶' : '如：投资合同正本'} />
        </Form.Item>
        <div className="attachment-row">
          <Form.Item name="takenOn" label={taken ? '拍摄日期' : '日期'}>
            <DateInput />
          </Form.Item>
          <Form.Item name="quarter" label="季度">
            <Select
              allowClear
              options={quartersUpTo(quarterOfDate(today ?? attachment.addedOn), QUARTERS_BACK).map(
                (quarter) => ({ value: quarter, label: formatQuarter(quarter) }),
              )}
            />
          </Form.Item>
          <Form.Item name="place" label="地点" rules={[{ max: 200 }]}>
            <Input />
          </Form.Item>
        </div>
      </Form>
    </FormDrawer>
  );
}
