import { appRegistry } from '../../commands/app-registry';
import { shortcutLabel } from '../../commands/shortcut-label';
import { parseRoute } from '../../lib/route/route';
import type { HelpContext } from './help-context';
import { parseMarks } from './parse-marks';

/** A text of an article: pages and other articles as links, commands with their keys, words of the screen set off. */
export function MarkedText({ text, context }: { readonly text: string; readonly context: HelpContext }) {
  let at = 0;
  return parseMarks(text).map((piece) => {
    at += 1;
    const key = `${at} ${piece.kind}`;
    switch (piece.kind) {
      case 'page':
        return <PageName key={key} route={piece.route} words={piece.words} context={context} />;
      case 'command':
        return <CommandName key={key} id={piece.id} />;
      case 'article':
        return (
          <button key={key} type="button" className="help-link" onClick={() => context.onArticle(piece.id)}>
            {context.articleTitle(piece.id)}
          </button>
        );
      case 'label':
        return <b key={key}>{piece.text}</b>;
      default:
        return <span key={key}>{piece.text}</span>;
    }
  });
}

interface PageNameProps {
  readonly route: string;
  readonly words: string | null;
  readonly context: HelpContext;
}

function PageName({ route, words, context }: PageNameProps) {
  const { path } = parseRoute(route);
  const title = words ?? context.pageTitle(path);
  if (!context.canOpen(path)) return <b>{title}</b>;
  return (
    <a
      href={`#${route}`}
      onClick={(event) => {
        event.preventDefault();
        context.onPage(route);
      }}
    >
      {title}
    </a>
  );
}

function CommandName({ id }: { readonly id: string }) {
  const command = appRegistry.all().find((known) => known.id === id);
  if (!command) return null;
  return (
    <>
      <b>{command.title}</b>
      {command.shortcut && <kbd className="help-key">{shortcutLabel(command.shortcut)}</kbd>}
    </>
  );
}
