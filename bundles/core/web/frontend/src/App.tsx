import { LoadingOutlined } from '@ant-design/icons';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import arEG from 'antd/locale/ar_EG';
import deDE from 'antd/locale/de_DE';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { Problem } from './api/client';
import { router } from './router';
import { SessionGate } from './shell/session/SessionGate';
import { themeOf } from './shell/theme/theme';
import { useAppearance } from './shell/theme/useAppearance';
import { useStillness } from './shell/theme/useStillness';
import { LanguageContext } from './ui/language';

const LOCALES: Record<string, typeof enUS> = { 'zh-CN': zhCN, de: deDE, ar: arEG };

// antd's own icon waits for the end of a transition before it leaves, and there is none when an answer comes before the icon has begun to grow: the
// button would say that it is busy for ever. An icon that is given comes and goes at once.
const BUTTON = { loadingIcon: <LoadingOutlined /> };

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the server refuses it refuses again; only a busy or lost one is worth another try.
      retry: (count, error) => count < 2 && !(error instanceof Problem && error.status < 500 && error.status !== 429),
    },
  },
});

export function App() {
  const { i18n } = useTranslation();
  const { dark } = useAppearance();
  const still = useStillness();
  const theme = useMemo(() => themeOf(dark, still), [dark, still]);
  return (
    <LanguageContext value={i18n.language}>
      <ConfigProvider theme={theme} locale={LOCALES[i18n.language] ?? enUS} direction={i18n.dir()} button={BUTTON}>
        <AntdApp className="app" message={{ maxCount: 3 }}>
          <QueryClientProvider client={queries}>
            <SessionGate>
              <RouterProvider router={router} />
            </SessionGate>
          </QueryClientProvider>
        </AntdApp>
      </ConfigProvider>
    </LanguageContext>
  );
}
