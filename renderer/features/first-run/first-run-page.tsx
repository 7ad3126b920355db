import './first-run.css';
import { FileAddOutlined, ShopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { navigate, usePlace } from '../../lib/route/place';
import { perform } from '../../ui/feedback/perform';
import { OfficeSetUp } from './office-set-up';

/** An empty database: the sample office in one click, or the office's own name and units. */
export function FirstRunPage({ onShown }: { readonly onShown: () => void }) {
  const [setUp, setSetUp] = useState(false);
  const [installing, setInstalling] = useState(false);
  useEffect(onShown, [onShown]);

  async function installDemo(): Promise<void> {
    setInstalling(true);
    const installed = await perform(
      'demo.install',
      {},
      { done: '示例单位已装入，可在“关于·可靠性”里一次移除' },
    );
    setInstalling(false);
    if (!installed) return;
    usePlace.getState().setPeriod(installed.value.period);
    navigate('/home', true);
  }

  if (setUp) return <OfficeSetUp onBack={() => setSetUp(false)} />;
  return (
    <main className="first-run" aria-label="初次使用">
      <h1>招商推进</h1>
      <p className="muted">
        收各单位报表，逐条核查认定，按月排名，出通报和专报。全部数据保存在这台电脑上，不联网。
      </p>
      <div className="first-run-choices">
        <section className="card">
          <ShopOutlined aria-hidden />
          <h2>先看看</h2>
          <p className="muted">
            装入一个示例区：约 20 个单位、半年数据和各单位报来的表格。以后可一次移除，不与真实数据混放。
          </p>
          <Button type="primary" autoFocus loading={installing} onClick={() => void installDemo()}>
            装入示例单位
          </Button>
        </section>
        <section className="card">
          <FileAddOutlined aria-hidden />
          <h2>开始使用</h2>
          <p className="muted">填写本办名称和责任单位名单（可从 Excel 粘贴），就可以导入第一批报表。</p>
          <Button disabled={installing} onClick={() => setSetUp(true)}>
            从空白开始
          </Button>
        </section>
      </div>
      <p className="muted">
        原来在别的电脑上使用？
        <Button type="link" size="small" onClick={() => navigate('/backups')}>
          从备份恢复
        </Button>
      </p>
    </main>
  );
}
