import { AppstoreOutlined, ProfileOutlined } from '@ant-design/icons';
import type { Area } from '../areas';
import type { User } from '../api/session';

const permitted = (user: User) => user.administrator;
const group = 'admin:title';

export const area: Area = {
  routes: [
    { path: '/admin/plugins', lazy: async () => ({ Component: (await import('./plugins/PluginsPage')).PluginsPage }) },
    { path: '/admin/plugins/:id', lazy: async () => ({ Component: (await import('./plugins/PluginPage')).PluginPage }) },
    { path: '/admin/types', lazy: async () => ({ Component: (await import('./types/TypesPage')).TypesPage }) },
    { path: '/admin/types/:name', lazy: async () => ({ Component: (await import('./types/TypePage')).TypePage }) },
  ],
  navigation: [
    { path: '/admin/plugins', label: 'admin:plugins.title', icon: AppstoreOutlined, order: 950, group, permitted },
    { path: '/admin/types', label: 'admin:types.title', icon: ProfileOutlined, order: 951, group, permitted },
  ],
};
