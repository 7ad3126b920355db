import './help.css';
import { PrinterOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useShell } from '../../commands/shell-state';
import type { Page } from '../../lib/feature';
import { navigate, usePlace } from '../../lib/route/place';
import { useViewActions } from '../../lib/use-view-actions';
import { ArticlePaper } from './article-paper';
import { ArticleView } from './article-view';
import { ARTICLES } from './articles';
import { articleFor, findArticles } from './find-articles';
import type { HelpContext } from './help-context';
import { HelpIndex } from './help-index';

interface HelpDrawerProps {
  readonly pages: readonly Page[];
  readonly canOpen: (path: string) => boolean;
  /** The card of all keys, for the article about them. */
  readonly keys: ReactNode;
}

const close = () => useShell.getState().open(null);

/** 使用帮助 (F1) beside the page in view: its article first, all others one search away. */
export function HelpDrawer({ pages, canOpen, keys }: HelpDrawerProps) {
  const open = useShell((shell) => shell.overlay === 'help');
  return (
    <Drawer
      title="使用帮助"
      open={open}
      onClose={close}
      size={920}
      styles={{ body: { padding: 0 } }}
      destroyOnHidden
    >
      <HelpBody pages={pages} canOpen={canOpen} keys={keys} />
    </Drawer>
  );
}

function HelpBody({ pages, canOpen, keys }: HelpDrawerProps) {
  const path = usePlace((place) => place.route.path);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(() => articleFor(ARTICLES, path)?.id ?? '');
  const [printing, setPrinting] = useState(false);
  const reading = useRef<HTMLElement>(null);
  useViewActions(useMemo(() => ({ print: () => setPrinting(true) }), []));

  const pageTitle = (wanted: string) => pages.find((page) => page.path === wanted)?.title ?? '';
  const found = findArticles(ARTICLES, text, pageTitle);
  const article = ARTICLES.find(({ id }) => id === chosen);

  function show(id: string): void {
    setChosen(id);
    reading.current?.scrollTo({ top: 0 });
  }

  function search(wanted: string): void {
    setText(wanted);
    const [first] = findArticles(ARTICLES, wanted, pageTitle);
    if (wanted.trim() !== '' && first) show(first.id);
  }

  const context: HelpContext = {
    pageTitle,
    articleTitle: (id) => ARTICLES.find((other) => other.id === id)?.title ?? '',
    canOpen,
    onPage: (route) => {
      close();
      navigate(route);
    },
    onArticle: (id) => {
      setText('');
      show(id);
    },
  };

  return (
    <div className="help">
      <HelpIndex
        found={found}
        chosen={chosen}
        text={text}
        onSearch={search}
        onChoose={show}
        onTurn={(turned) => reading.current?.scrollBy({ top: turned * 0.9 * reading.current.clientHeight })}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long articles scroll by keyboard too */}
      <section ref={reading} className="help-article" aria-label="帮助内容" tabIndex={0}>
        {article && (
          <>
            <Button className="help-print" icon={<PrinterOutlined />} onClick={() => setPrinting(true)}>
              打印
            </Button>
            <ArticleView article={article} context={context}>
              {article.id === 'keys' && keys}
            </ArticleView>
          </>
        )}
      </section>
      {printing && article && (
        <ArticlePaper article={article} context={context} onClose={() => setPrinting(false)} />
      )}
    </div>
  );
}
