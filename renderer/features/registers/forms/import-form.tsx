import { CopyOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { SheetTable } from '../../../../shared/contract/registers';
import type { FieldValue } from '../../../../shared/registers/field';
import type { Register } from '../../../../shared/registers/register';
import { useQuery } from '../../../api/use-query';
import { formatTsv, parseTsv } from '../../../ui/data-grid/editing/grid-clipboard';
import { copyText } from '../../../ui/feedback/copy-text';
import { perform } from '../../../ui/feedback/perform';
import { pickFiles } from '../../../ui/files/pick-files';
import { FormDrawer } from '../../../ui/forms/form-drawer';
import type { PastedEntries } from '../registers-store';
import { FieldInput } from './field-input';
import { ReviewTable } from './review-table';

interface ImportFormProps {
  readonly register: Register;
  readonly pasted: PastedEntries | null;
  readonly onClose: () => void;
}

type Table = readonly (readonly string[])[];

/** Entries from a workbook or off the clipboard: what was understood, what would change, and one step to take it in. */
export function ImportForm({ register, pasted, onClose }: ImportFormProps) {
  const [text, setText] = useState('');
  const [given, setGiven] = useState(pasted);
  // Rows that can be entries of their own are never laid over others unasked.
  const [overwrites, setOverwrites] = useState(pasted !== null && !pasted.whole);
  const [file, setFile] = useState<{ token: string; name: string; sheets: readonly SheetTable[] } | null>(
    null,
  );
  const [sheet, setSheet] = useState(0);
  const [defaults, setDefaults] = useState<Record<string, FieldValue>>({});
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [busy, setBusy] = useState(false);
  const table = useMemo<Table>(
    () => (file ? (file.sheets[sheet]?.table ?? []) : (given?.table ?? parseTsv(text))),
    [file, sheet, given, text],
  );
  const input = useMemo(
    () => ({
      register: register.id,
      table: table.map((row) => [...row]),
      defaults,
      ...(given && overwrites ? { onto: [...given.onto] } : {}),
    }),
    [register.id, table, defaults, given, overwrites],
  );
  const isEmpty = table.length === 0;
  const answer = useQuery('registers.review', isEmpty ? null : input).value;
  const review = isEmpty ? null : (answer?.review ?? null);
  const onRows = given?.onto.filter((id) => id !== null).length ?? 0;
  const titles = register.sections.flatMap((section) =>
    section.fields.map((id) => register.fields[id]?.title ?? ''),
  );

  async function choose(): Promise<void> {
    const [first] = await pickFiles('register');
    if (!first) return;
    setBusy(true);
    const read = await perform('registers.read-file', { register: register.id, file: first.token });
    setBusy(false);
    if (!read) return;
    setLeftOut(new Set());
    setGiven(null);
    setSheet(0);
    setFile({ token: first.token, name: first.name, sheets: read.value.sheets });
  }

  async function save(): Promise<void> {
    if (!review) return;
    setBusy(true);
    const done = await perform(
      'registers.import',
      {
        ...input,
        leaveOut: [...leftOut],
        ...(file && { source: { file: file.token, sheet: file.sheets[sheet]?.name ?? '' } }),
      },
      {
        done: ({ added, changed }) =>
          `已${given ? '粘贴到' : '导入'}${register.title}：新增 ${added} 条，更新 ${changed} 条`,
        undoable: true,
      },
    );
    setBusy(false);
    if (!done) return;
    const { refused } = done.value;
    if (refused.length === 0) onClose();
    else if (!file) {
      // What could not be read stays to be put right.
      setGiven(null);
      setLeftOut(new Set());
      const kept = [table[review.headerRow] ?? [], ...refused.map((row) => table[row] ?? [])];
      setText(formatTsv(kept.map((row) => [...row])));
    }
  }

  return (
    <FormDrawer
      title={`${given ? '粘贴到' : '导入'}${register.title}`}
      width={960}
      saving={busy}
      dirty={!isEmpty}
      onSave={() => void save()}
      onClose={onClose}
    >
      <div className="register-import-head">
        <Button icon={<FolderOpenOutlined />} onClick={() => void choose()}>
          选择工作簿…
        </Button>
        <Button
          icon={<CopyOutlined />}
          onClick={() => copyText(titles.join('\t'), '表头已复制，可粘贴到表格第一行')}
        >
          复制表头
        </Button>
        {file && (
          <>
            <strong>{file.name}</strong>
            {file.sheets.length > 1 && (
              <Select
                aria-label="工作表"
                value={sheet}
                options={file.sheets.map(({ name }, index) => ({ value: index, label: name }))}
                onChange={setSheet}
              />
            )}
            <Button type="link" onClick={() => setFile(null)}>
              改为粘贴
            </Button>
          </>
        )}
      </div>
      {given && (
        <div className="register-import-head">
          <span>粘贴了 {given.lines} 行。空格不改原有内容，保存后可一步撤销。</span>
          {onRows > 0 && (
            <Radio.Group
              aria-label="粘贴的方式"
              value={overwrites}
              onChange={({ target }) => {
                setLeftOut(new Set());
                setOverwrites(target.value === true);
              }}
              options={[
                { value: true, label: `从光标处起改写 ${onRows} 条，其余新登记` },
                { value: false, label: '都作为新的登记（已有的更新）' },
              ]}
            />
          )}
        </div>
      )}
      {!file && !given && (
        <Input.TextArea
          autoFocus
          aria-label="粘贴的内容"
          className="register-paste"
          rows={review ? 4 : 10}
          placeholder="选择工作簿，或从表格里连同表头一起复制，粘贴到这里。列的先后不限。"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {!isEmpty && answer?.review === null && (
        <Alert type="warning" showIcon title="没有认出表头。应有一行是台账的各项名称，可用“复制表头”取得。" />
      )}
      {review && (
        <>
          <p className="register-understood">
            认出 {review.understood.length} 列：
            {review.understood
              .map(({ heading, title }) => (heading === title ? title : `${heading}→${title}`))
              .join('、')}
            {review.unused.length > 0 && (
              <span className="muted">；没有用到：{review.unused.join('、')}</span>
            )}
          </p>
          {review.missing.length > 0 && (
            <Form layout="vertical" className="register-section">
              {review.missing.map((id) => {
                const field = register.fields[id];
                return (
                  field && (
                    <Form.Item key={id} label={`${field.title}（表中没有这一列，各行都填）`}>
                      <FieldInput
                        field={field}
                        id={`import-${id}`}
                        value={defaults[id] ?? field.empty}
                        onChange={(value) => setDefaults({ ...defaults, [id]: value })}
                      />
                    </Form.Item>
                  )
                );
              })}
            </Form>
          )}
          <ReviewTable review={review} added={given?.added ?? 0} leftOut={leftOut} onLeaveOut={setLeftOut} />
        </>
      )}
    </FormDrawer>
  );
}
