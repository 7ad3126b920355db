import { Button } from 'antd';
import type { DocumentTemplate } from '../../../../shared/contract/templates';
import { DOCUMENT_KIND_NAMES, type DocumentKind } from '../../../../shared/documents/kinds';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { perform } from '../../../ui/feedback/perform';
import { StateMark } from '../../../ui/office/state-tag';
import { saveCopy } from './templates-store';

interface VersionListProps {
  readonly kind: DocumentKind;
  /** Versions of the kind, newest first. */
  readonly templates: readonly DocumentTemplate[];
}

/** Every version kept for a kind, and the built-in layout; one of them is in use. */
export function VersionList({ kind, templates }: VersionListProps) {
  const builtIn = !templates.some((template) => template.inUse);
  const use = (id: number | null, what: string): void => {
    void perform(
      'templates.use',
      { kind, id },
      { done: () => `${DOCUMENT_KIND_NAMES[kind]}${what}`, undoable: true },
    );
  };
  return (
    <section className="card template-versions" aria-label="模板版本">
      <table>
        <thead>
          <tr>
            <th>版本</th>
            <th>文件</th>
            <th>上传</th>
            <th className="num">已发文</th>
            <th>
              <ExportButton
                title={`${DOCUMENT_KIND_NAMES[kind]}模板版本`}
                columns={[
                  ['版本', 'text'],
                  ['文件', 'text'],
                  ['上传', 'text'],
                  ['已发文', 'number'],
                ]}
                rows={[...templates.map(cellsOf), [inUseWords('内置版式', builtIn), BUILT_IN, '', '']]}
              />
            </th>
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <tr key={template.id}>
              <td>
                {template.inUse ? <InUse text={`第${template.version}版`} /> : `第${template.version}版`}
              </td>
              <td title={template.name}>{template.name}</td>
              <td>{addedWords(template)}</td>
              <td className="num">{template.documents === 0 ? '' : template.documents}</td>
              <td>
                {!template.inUse && (
                  <Button size="small" onClick={() => use(template.id, `改用模板第${template.version}版`)}>
                    启用
                  </Button>
                )}
                <Button size="small" type="text" onClick={() => void saveCopy(template.id, template.name)}>
                  另存…
                </Button>
              </td>
            </tr>
          ))}
          <tr>
            <td>{builtIn ? <InUse text="内置版式" /> : '内置版式'}</td>
            <td className="muted" colSpan={3}>
              {BUILT_IN}
            </td>
            <td>
              {!builtIn && (
                <Button size="small" onClick={() => use(null, '改用内置版式')}>
                  启用
                </Button>
              )}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

const BUILT_IN = '按 GB/T 9704 和“机关与版式”设置排版';

const addedWords = ({ addedOn, operator }: DocumentTemplate) => `${addedOn} ${operator}`;

const inUseWords = (text: string, inUse: boolean) => (inUse ? `${text}（在用）` : text);

/** A version as a line of the exported list. */
function cellsOf(template: DocumentTemplate): string[] {
  const { version, inUse, name, documents } = template;
  return [inUseWords(`第${version}版`, inUse), name, addedWords(template), `${documents || ''}`];
}

function InUse({ text }: { readonly text: string }) {
  return (
    <StateMark shape="full" tone="done">
      {inUseWords(text, true)}
    </StateMark>
  );
}
