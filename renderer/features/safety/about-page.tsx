import './safety.css';
import { Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract';
import { useQuery } from '../../api/use-query';
import { perform } from '../../ui/feedback/perform';
import { StateMark } from '../../ui/office/state-tag';
import { Page } from '../../ui/page/page';
import { exportEverything, removeDemo } from './safety-actions';
import { UnneededCard } from './unneeded-card';

/** Version, where the data lies, whether it is sound, and how to take it along or clear the sample away. */
export function AboutPage() {
  const status = useQuery('app.status', {}).value;
  const [checked, setChecked] = useState<OutputOf<'check.run'> | null>(null);
  const [checking, setChecking] = useState(false);

  async function check(): Promise<void> {
    setChecking(true);
    const result = await perform('check.run', {});
    setChecking(false);
    if (result) setChecked(result.value);
  }

  if (!status) return null;
  return (
    <Page title="关于·可靠性">
      <section className="card safety-card">
        <h2>程序与数据</h2>
        <dl className="facts">
          <dt>版本</dt>
          <dd>招商推进 {status.version}</dd>
          <dt>数据文件夹</dt>
          <dd>{status.dataFolder}</dd>
          <dt>使用单位</dt>
          <dd>{status.officeName}</dd>
          <dt>联网</dt>
          <dd>不联网；数据只在这台电脑上。</dd>
        </dl>
      </section>
      <section className="card safety-card">
        <h2>数据体检</h2>
        <p className="muted">核对数据文件、各表之间的对应、操作记录是否被改动过、附件和文书是否齐全。</p>
        {checked?.ok && (
          <p role="status">
            <StateMark shape="full" tone="done">
              检查通过，没有发现问题。
            </StateMark>
          </p>
        )}
        {checked && !checked.ok && (
          <ul role="status" className="safety-findings">
            {checked.findings.map((finding) => (
              <li key={`${finding.code}-${finding.message}`}>{finding.message}</li>
            ))}
          </ul>
        )}
        <Button loading={checking} onClick={() => void check()}>
          开始体检
        </Button>
      </section>
      <UnneededCard />
      <section className="card safety-card">
        <h2>带走数据</h2>
        <p className="muted">全部台账导出为一个工作簿，可用 Excel 或 WPS 打开。</p>
        <Button onClick={() => void exportEverything()}>全部导出为工作簿</Button>
      </section>
      {status.isDemo && (
        <section className="card safety-card">
          <h2>示例单位</h2>
          <p className="muted">现在装的是示例数据。正式使用前请移除。</p>
          <Button danger onClick={() => void removeDemo()}>
            移除示例单位
          </Button>
        </section>
      )}
    </Page>
  );
}
