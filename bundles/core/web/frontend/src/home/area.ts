import { BarChartOutlined, HomeOutlined } from '@ant-design/icons';
import type { Area } from '../areas';

export const area: Area = {
  routes: [
    { path: '/', lazy: async () => ({ Component: (await import('./HomePage')).HomePage }) },
    { path: '/reports', lazy: async () => ({ Component: (await import('./ReportsPage')).ReportsPage }) },
  ],
  navigation: [
    { path: '/', label: 'home:title', icon: HomeOutlined, order: 10 },
    { path: '/reports', label: 'home:reports', icon: BarChartOutlined, order: 20 },
  ],
};
