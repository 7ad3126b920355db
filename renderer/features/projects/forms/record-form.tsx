import type { ReactNode } from 'react';
import { formatPeriod, type Period } from '../../../../shared/domain/period';
import { usePeriod } from '../../../lib/office/use-period';
import { AttachmentPanel } from '../../../ui/attachments/attachment-panel';
import { DrawerForm } from '../../../ui/forms/drawer-form';

interface RecordFormProps<Values> {
  readonly kind: 'event' | 'fund';
  /** What the form is about: 阶段记录, 到位资金. */
  readonly noun: string;
  /** `null`: a new one, reported in the period in force. */
  readonly record: { readonly id: number; readonly reportedPeriod: Period } | null;
  readonly initialValues: Partial<Values>;
  /** Resolves to `null` when saving was refused. */
  readonly store: (
    values: Values,
    record: { readonly id: number | null; readonly reportedPeriod: Period },
  ) => Promise<object | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What the forms of stage events and fund entries share: 上报 in a period, vouchers kept beside the record. */
export function RecordForm<Values extends object>(props: RecordFormProps<Values>) {
  const { kind, noun, record, initialValues, store, onClose, children } = props;
  const period = usePeriod();
  const reportedPeriod = record?.reportedPeriod ?? period;
  return (
    <DrawerForm<Values>
      title={record ? `修改${noun}` : `补记${noun}（${formatPeriod(reportedPeriod)}上报）`}
      width={460}
      initialValues={initialValues}
      store={(values) => store(values, { id: record?.id ?? null, reportedPeriod })}
      onClose={onClose}
      foot={
        <section aria-label="凭证附件">
          <h3 className="project-form-title">凭证附件</h3>
          {record ? (
            <AttachmentPanel owner={{ kind, id: record.id }} />
          ) : (
            <p className="muted">保存后再打开这条记录，就可以添加凭证的照片和文件。</p>
          )}
        </section>
      }
    >
      {children}
    </DrawerForm>
  );
}
