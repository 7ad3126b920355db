import './shell.css';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { onAppEvent } from '../api/events';
import { sharedCache } from '../api/shared-cache';
import { useQuery } from '../api/use-query';
import { appRegistry } from '../commands/app-registry';
import { bindShortcuts } from '../commands/shortcuts';
import { FirstRunPage } from '../features/first-run/first-run-page';
import { HelpDrawer } from '../features/help/help-drawer';
import { StartErrorPage } from '../features/start/start-error-page';
import { navigate, usePlace } from '../lib/route/place';
import { useFileDrop } from '../ui/files/use-file-drop';
import { QueryView } from '../ui/page/query-view';
import { ProgressToast } from '../ui/progress/progress-toast';
import { CommandPalette } from './command-palette';
import { FEATURES, PAGES } from './features';
import { KeyList, KeysCard } from './keys-card';
import { Navigation } from './navigation';
import { OperatorDialog } from './operator-dialog';
import { prepareFeatures } from './prepare-features';
import { StatusLine } from './status-line';
import { TitleBar } from './title-bar';

const takeFiles = FEATURES.find((feature) => feature.takeFiles)?.takeFiles ?? null;

const currentPath = () => usePlace.getState().route.path;

/** An office that moves to a new computer begins with its backup. */
const RESTORE_PATH = '/backups';

/** Tells the start-up screen and the tests that the first page stands with its data. */
function markReady(): void {
  sharedCache.whenQuiet(() => {
    requestAnimationFrame(() => document.documentElement.setAttribute('data-ready', 'true'));
  });
}

/** Title bar, navigation, page and status line; before the first data, an empty sheet of paper. */
export function Shell() {
  const status = useQuery('app.status', {});
  // Asked only when the office does not answer: it says why, and which backups there are.
  const start = useQuery('start.state', status.state.status === 'failed' ? {} : null).value;
  const period = usePlace((place) => place.period);
  const path = usePlace((place) => place.route.path);
  const currentPeriod = status.value?.currentPeriod;
  const isInUse = status.value?.isEmpty === false && period !== null;

  useEffect(() => bindShortcuts(appRegistry, currentPath), []);
  useEffect(() => onAppEvent('command', (event) => void appRegistry.run(event.command, currentPath())), []);
  useEffect(() => {
    if (period === null && currentPeriod !== undefined) usePlace.getState().setPeriod(currentPeriod);
  }, [period, currentPeriod]);

  useEffect(() => (isInUse ? prepareFeatures() : undefined), [isInUse]);
  const hovering = useFileDrop(isInUse ? takeFiles : null, { isLast: true });

  if (status.value === null || period === null) {
    return (
      <div className="shell-blank">
        {start && !start.ready ? (
          <StartErrorPage state={start} onShown={markReady} />
        ) : (
          <QueryView query={status}>{() => null}</QueryView>
        )}
      </div>
    );
  }
  const { isEmpty } = status.value;
  return (
    <div className="shell">
      <TitleBar status={status.value} />
      {isEmpty ? (
        <div className="shell-body">
          {path === RESTORE_PATH ? <CurrentPage /> : <FirstRunPage onShown={markReady} />}
        </div>
      ) : (
        <div className="shell-body">
          <Navigation />
          <CurrentPage />
        </div>
      )}
      <StatusLine status={status.value} />
      <CommandPalette />
      <KeysCard />
      <HelpDrawer
        pages={PAGES}
        canOpen={(wanted) => !isEmpty || wanted === RESTORE_PATH}
        keys={<KeyList />}
      />
      <OperatorDialog operator={status.value.operator} />
      <ProgressToast />
      {hovering && <div className="shell-drop">松开鼠标，作为报表读入</div>}
    </div>
  );
}

function CurrentPage() {
  const path = usePlace((place) => place.route.path);
  const page = PAGES.find((candidate) => candidate.path === path);
  useEffect(() => {
    if (page) document.title = `${page.title} · 招商推进`;
    else navigate('/home', true);
    // The page below has asked its questions by now: effects of children run first.
    markReady();
  }, [page]);
  if (!page) return null;
  const { component: Component } = page;
  return (
    <Alert.ErrorBoundary
      key={path}
      title="这一页没能打开"
      description="已保存的数据不受影响。可从左侧换到其他页面，再回来重试。"
    >
      <Component />
    </Alert.ErrorBoundary>
  );
}
