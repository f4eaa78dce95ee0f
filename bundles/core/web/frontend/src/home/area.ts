import { HomeOutlined } from '@ant-design/icons';
import type { Area } from '../areas';

export const area: Area = {
  routes: [{ path: '/', lazy: async () => ({ Component: (await import('./HomePage')).HomePage }) }],
  navigation: [{ path: '/', label: 'home:title', icon: HomeOutlined, order: 10 }],
};
