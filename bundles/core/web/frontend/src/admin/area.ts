import { AppstoreOutlined } from '@ant-design/icons';
import type { Area } from '../areas';
import type { User } from '../api/session';

const permitted = (user: User) => user.administrator;
const group = 'admin:title';

export const area: Area = {
  routes: [
    { path: '/admin/plugins', lazy: async () => ({ Component: (await import('./plugins/PluginsPage')).PluginsPage }) },
    { path: '/admin/plugins/:id', lazy: async () => ({ Component: (await import('./plugins/PluginPage')).PluginPage }) },
  ],
  navigation: [{ path: '/admin/plugins', label: 'admin:plugins.title', icon: AppstoreOutlined, order: 950, group, permitted }],
};
