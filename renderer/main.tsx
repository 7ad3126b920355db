import { Button, ConfigProvider, Typography } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createRoot } from 'react-dom/client';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <ConfigProvider locale={zhCN} csp={{ nonce }}>
    <Typography.Title>招商推进</Typography.Title>
    <Button type="primary">开始</Button>
  </ConfigProvider>,
);
requestAnimationFrame(() => document.documentElement.setAttribute('data-ready', 'true'));
