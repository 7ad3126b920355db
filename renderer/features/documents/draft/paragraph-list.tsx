import { Button, Input } from 'antd';
import { useEffect, useRef } from 'react';
import type { DocumentDraft } from '../../../../shared/contract/documents';
import { lostEdits } from '../../../../shared/documents/editing/apply-edits';
import type { DocumentCheck } from '../../../../shared/documents/model';
import { copyText } from '../../../ui/feedback/copy-text';
import { BlockFindings } from './block-findings';
import { useDraft } from './draft-store';
import { draftKeyOf, useEditJournal } from './edit-journal';
import { type EditableBlock, listEditable, listRemoved, withoutEdit } from './editable-blocks';

interface ParagraphListProps {
  readonly draft: DocumentDraft;
  readonly edits: Readonly<Record<string, string>>;
}

/** Every heading and paragraph; the chosen one opens for rewording, and each can be put back as generated. */
export function ParagraphList({ draft, edits }: ParagraphListProps) {
  const chosen = useDraft((store) => store.chosen);
  // Esc leaves the box; the keyboard stays with the paragraph.
  const left = useRef<string | null>(null);
  const blocks = listEditable(draft.model, draft.edits);
  const removed = listRemoved(draft.model, draft.edits);
  // A paragraph that was reworded to something stands in the draft, unless it is no longer made at all.
  const lost = lostEdits(draft.model, edits);
  const write = (next: Readonly<Record<string, string>>) =>
    useEditJournal.getState().write(draftKeyOf(draft), next);
  return (
    <section aria-label="改写文字">
      <h2 className="draft-heading">改写文字</h2>
      <p className="muted">点左边的段落或下面任一段即可修改，边写边存；数据更新后你的改写仍然保留。</p>
      <ul className="draft-blocks">
        {lost.map(({ key, text }) => (
          <li key={key} className="draft-removed draft-lost">
            <span>改写过、但已不在文中的一段：{text}</span>
            <Button size="small" onClick={() => copyText(text, '已复制这段文字')}>
              复制
            </Button>
            <Button size="small" onClick={() => write(withoutEdit(edits, key))}>
              不再保留
            </Button>
          </li>
        ))}
        {blocks.map((block) => (
          <li key={block.key} className={block.kind === 'heading' ? 'draft-block-heading' : ''}>
            {block.key === chosen ? (
              <BlockEditor
                block={block}
                text={edits[block.key] ?? block.text}
                onWrite={(text) => write({ ...edits, [block.key]: text })}
                onRestore={() => write(withoutEdit(edits, block.key))}
                onLeave={() => {
                  left.current = block.key;
                  useDraft.getState().choose(null);
                }}
              />
            ) : (
              <button
                type="button"
                className="draft-block"
                ref={(button) => {
                  if (button === null || left.current !== block.key) return;
                  button.focus();
                  left.current = null;
                }}
                onClick={() => useDraft.getState().choose(block.key, true)}
              >
                {block.edited && <b className="draft-edited">已改 </b>}
                {block.lead !== '' && <b>{block.lead}</b>}
                {edits[block.key] ?? block.text}
              </button>
            )}
            <BlockFindings
              checks={draft.checks.filter((check) => check.blockKey === block.key && isTold(check))}
              block={block}
              text={edits[block.key] ?? block.text}
              onTake={(text) => write({ ...edits, [block.key]: text })}
            />
          </li>
        ))}
        {removed.map((key) => (
          <li key={key} className="draft-removed">
            <span className="muted">删去的一段（{key}）</span>
            <Button size="small" onClick={() => write(withoutEdit(edits, key))}>
              恢复原文
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A contradiction, or what the clerk must vouch for himself; blanks are seen in the text. */
function isTold({ ok, code }: DocumentCheck): boolean {
  return code === 'edited-figure' || (!ok && code !== 'blank-left');
}

interface BlockEditorProps {
  readonly block: EditableBlock;
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly onRestore: () => void;
  readonly onLeave: () => void;
}

function BlockEditor({ block, text, onWrite, onRestore, onLeave }: BlockEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div className="draft-editor" ref={box}>
      <Input.TextArea
        autoFocus
        className="draft-text"
        maxLength={8000}
        aria-label={block.kind === 'heading' ? '标题' : '段落'}
        value={text}
        onChange={(event) => onWrite(event.target.value)}
        onBlur={() => void useEditJournal.getState().flush()}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onLeave();
        }}
      />
      <div className="draft-editor-foot">
        {block.generated !== null && <span className="muted">原文：{block.generated}</span>}
        {block.edited && (
          <Button size="small" onClick={onRestore}>
            恢复原文
          </Button>
        )}
      </div>
    </div>
  );
}
