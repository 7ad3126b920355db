import { Alert, Button, Input } from 'antd';
import { useCallback, useState } from 'react';
import { readHeadings } from '../../../shared/registers/cell-text';
import type { Register } from '../../../shared/registers/register';
import { useQuery } from '../../api/use-query';
import { copyText } from '../../ui/copy-text';
import { formatTsv, parseTsv } from '../../ui/data-grid/editing/grid-clipboard';
import { showDone } from '../../ui/feedback';
import { FormDrawer } from '../../ui/form-drawer';
import { perform } from '../../ui/perform';

interface PasteFormProps {
  readonly register: Register;
  readonly onClose: () => void;
}

/** Rows from Excel or WPS with their headings: what can be read is stored, the rest is told and stays to be put right. */
export function PasteForm({ register, onClose }: PasteFormProps) {
  const [text, setText] = useState('');
  const [saving, setSaving] = useState(false);
  const table = parseTsv(text);
  const pasted = readHeadings(register.fields, table);
  const rows = pasted?.rows ?? [];
  const checked = useQuery(
    'registers.check-rows',
    rows.length > 0 ? { register: register.id, rows: [...rows] } : null,
  ).value;
  const titles = register.sections.flatMap((section) =>
    section.fields.map((id) => register.fields[id]?.title ?? ''),
  );

  const save = useCallback(async () => {
    if (rows.length === 0) return;
    setSaving(true);
    const done = await perform(
      'registers.import-rows',
      { register: register.id, rows: [...rows] },
      { done: ({ added }) => `已收下 ${added} 条${register.noun}`, undoable: true },
    );
    setSaving(false);
    if (!done) return;
    if (done.value.refused.length === 0) onClose();
    else {
      const body = table.slice(1).filter((cells) => cells.some((cell) => cell.trim() !== ''));
      const left = done.value.refused.flatMap(({ index }) => (body[index] ? [body[index]] : []));
      setText(formatTsv([table[0] ?? [], ...left]));
    }
  }, [register, rows, table, onClose]);

  return (
    <FormDrawer
      title={`粘贴${register.title}`}
      width={720}
      saving={saving}
      dirty={text !== ''}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>
        从表格里连同表头一起复制，粘贴到下面。列的先后不限，表头须与台账一致。
        <Button
          type="link"
          size="small"
          onClick={() => copyText(titles.join('\t')) && showDone('表头已复制')}
        >
          复制表头
        </Button>
      </p>
      <Input.TextArea
        autoFocus
        aria-label="粘贴的内容"
        className="register-paste"
        rows={10}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== '' && pasted === null && (
        <Alert type="warning" showIcon title="没有认出表头。第一行应是台账的各项名称。" />
      )}
      {pasted && pasted.unknown.length > 0 && (
        <p className="muted">没有用到的列：{pasted.unknown.join('、')}</p>
      )}
      {pasted && checked && (
        <Alert
          type={checked.refused.length > 0 ? 'warning' : 'success'}
          showIcon
          title={`可收下 ${checked.good} 条${checked.refused.length > 0 ? `，${checked.refused.length} 条有差错，不收` : ''}`}
          description={
            checked.refused.length > 0 && (
              <ul>
                {checked.refused.slice(0, 20).map((row) => (
                  <li key={row.index}>
                    第 {row.index + 1} 条：{row.problems.join('；')}
                  </li>
                ))}
              </ul>
            )
          }
        />
      )}
    </FormDrawer>
  );
}
