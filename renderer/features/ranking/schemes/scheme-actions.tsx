import { Button, Dropdown } from 'antd';
import type { StoredScheme } from '../../../../shared/contract/schemes';
import { ASSESSMENT_SCHEME_ID } from '../../../../shared/domain/assessment';
import type { Scheme } from '../../../../shared/domain/scheme/scheme';
import { useQuery } from '../../../api/use-query';
import { askConfirmation, showFailure } from '../../../ui/feedback/feedback';
import { perform } from '../../../ui/feedback/perform';
import { pickFiles } from '../../../ui/files/pick-files';
import { saveFile } from '../../../ui/files/save-file';

interface NewSchemeProps {
  readonly schemes: readonly StoredScheme[];
  readonly onSaved: (id: string) => void;
}

/** Ways to a scheme that is not there yet: a published one as template, or a file from another office. */
export function NewScheme({ schemes, onSaved }: NewSchemeProps) {
  const templates = useQuery('schemes.templates', {}).value?.templates ?? [];

  async function store(scheme: Scheme, remarks: readonly string[], from: string): Promise<void> {
    const known = schemes.find((each) => each.scheme.id === scheme.id);
    const agreed = await askConfirmation({
      title: known ? `“${scheme.name}”已经有了，存为新一版？` : `存入“${scheme.name}”？`,
      content: [scheme.note, ...remarks, '现行方案不变；核对后再设为现行。'].filter(Boolean).join('\n'),
      okText: '存入',
    });
    if (!agreed) return;
    const saved = await perform(
      'schemes.save',
      { scheme, makeDefault: false },
      { done: ({ version }) => `已从${from}存入“${scheme.name}”第${version}版`, undoable: true },
    );
    if (saved) onSaved(scheme.id);
  }

  async function importFile(): Promise<void> {
    const [file] = await pickFiles('scheme');
    if (!file) return;
    const read = await perform('schemes.import', { token: file.token });
    if (!read) return;
    const { scheme, problems, remarks } = read.value;
    if (scheme) await store(scheme, remarks, '文件');
    else {
      showFailure({
        code: 'bad-input',
        message: `“${file.name}”里的方案不能计算，没有存入。数据没有变化；请按下列各条改正后再导入。`,
        details: problems,
      });
    }
  }

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: templates.map(({ scheme }) => ({ key: scheme.id, label: scheme.name })),
          onClick: ({ key }) => {
            const template = templates.find((each) => each.scheme.id === key);
            if (template) void store(template.scheme, template.remarks, '模板');
          },
        }}
      >
        <Button>从模板新建</Button>
      </Dropdown>
      <Button onClick={() => void importFile()}>导入方案文件</Button>
    </>
  );
}

/** What can be done with a stored scheme: export it, make it the one in force. */
export function SchemeActions({ stored }: { readonly stored: StoredScheme }) {
  const { scheme, isDefault } = stored;

  async function exportFile(): Promise<void> {
    const suggestedName = `${scheme.name}（第${scheme.version}版）.json`;
    await saveFile({ purpose: 'scheme', suggestedName }, async (token, name) => {
      const exported = await perform('schemes.export', { id: scheme.id, target: token });
      return exported && `已导出到“${name}”`;
    });
  }

  async function makeDefault(): Promise<void> {
    const agreed = await askConfirmation({
      title: `把“${scheme.name}”设为现行方案？`,
      content: '没有通报的月份改按这个方案排名；已通报的名次不变。',
      okText: '设为现行',
    });
    if (agreed) {
      await perform(
        'schemes.save',
        { scheme, makeDefault: true },
        { done: `“${scheme.name}”已设为现行方案`, undoable: true },
      );
    }
  }

  return (
    <div className="scheme-actions">
      {!isDefault && scheme.id !== ASSESSMENT_SCHEME_ID && (
        <Button onClick={() => void makeDefault()}>设为现行方案</Button>
      )}
      <Button onClick={() => void exportFile()}>导出方案文件</Button>
    </div>
  );
}
