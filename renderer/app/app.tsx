import { Alert, App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { FeedbackHost } from '../ui/feedback/feedback';
import { theme } from '../ui/theme';
import { Shell } from './shell';

const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const windowTheme = { ...theme, token: { ...theme.token, motion: !calm } };

/** The whole window. `nonce` is the one of this load: antd's styles pass the content security policy by it. */
export function App({ nonce }: { readonly nonce: string }) {
  return (
    <ConfigProvider
      locale={zhCN}
      csp={{ nonce }}
      theme={windowTheme}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: true, scrollToFirstError: true }}
    >
      <AntApp component={false} message={{ top: 52, maxCount: 1 }} notification={{ bottom: 36 }}>
        <FeedbackHost />
        <Alert.ErrorBoundary
          title="窗口出了问题"
          description="已保存的数据不受影响。请关闭窗口后重新打开；仍不行时请在“操作记录”旁导出日志告知维护人员。"
        >
          <Shell />
        </Alert.ErrorBoundary>
      </AntApp>
    </ConfigProvider>
  );
}
