import {
  ApiOutlined, AppstoreOutlined, AuditOutlined, ClockCircleOutlined, DashboardOutlined, DesktopOutlined, HourglassOutlined, IdcardOutlined, ProfileOutlined, SafetyOutlined, TeamOutlined, ThunderboltOutlined,
} from '@ant-design/icons';
import type { Area, NavigationEntry } from '../areas';

/** Each page is a chunk of its own; the order here is that of the navigation. */
const PAGES: [path: string, label: string, icon: NavigationEntry['icon']][] = [
  ['/admin/plugins', 'plugins', AppstoreOutlined],
  ['/admin/types', 'types', ProfileOutlined],
  ['/admin/users', 'users', TeamOutlined],
  ['/admin/roles', 'roles', SafetyOutlined],
  ['/admin/sessions', 'sessions', DesktopOutlined],
  ['/admin/keys', 'keys', ApiOutlined],
  ['/admin/audit', 'audit', AuditOutlined],
  ['/admin/operation', 'operation', DashboardOutlined],
  ['/admin/jobs', 'jobs', ClockCircleOutlined],
  ['/admin/automation', 'automation', ThunderboltOutlined],
  ['/admin/retention', 'retention', HourglassOutlined],
  ['/admin/privacy', 'privacy', IdcardOutlined],
];

export const area: Area = {
  routes: [
    { path: '/admin/plugins', lazy: async () => ({ Component: (await import('./plugins/PluginsPage')).PluginsPage }) },
    { path: '/admin/catalogue', lazy: async () => ({ Component: (await import('./plugins/CataloguePage')).CataloguePage }) },
    { path: '/admin/vendors', lazy: async () => ({ Component: (await import('./plugins/VendorsPage')).VendorsPage }) },
    { path: '/admin/plugins/:id', lazy: async () => ({ Component: (await import('./plugins/PluginPage')).PluginPage }) },
    { path: '/admin/types', lazy: async () => ({ Component: (await import('./types/TypesPage')).TypesPage }) },
    { path: '/admin/types/:name', lazy: async () => ({ Component: (await import('./types/TypePage')).TypePage }) },
    { path: '/admin/types/:name/layout', lazy: async () => ({ Component: (await import('./layouts/LayoutPage')).LayoutPage }) },
    { path: '/admin/users', lazy: async () => ({ Component: (await import('./people/UsersPage')).UsersPage }) },
    { path: '/admin/roles', lazy: async () => ({ Component: (await import('./roles/RolesPage')).RolesPage }) },
    { path: '/admin/roles/:id', lazy: async () => ({ Component: (await import('./roles/RolePage')).RolePage }) },
    { path: '/admin/sessions', lazy: async () => ({ Component: (await import('./people/SessionsPage')).SessionsPage }) },
    { path: '/admin/keys', lazy: async () => ({ Component: (await import('./people/KeysPage')).KeysPage }) },
    { path: '/admin/audit', lazy: async () => ({ Component: (await import('./audit/AuditPage')).AuditPage }) },
    { path: '/admin/operation', lazy: async () => ({ Component: (await import('./operation/OperationPage')).OperationPage }) },
    { path: '/admin/jobs', lazy: async () => ({ Component: (await import('./jobs/JobsPage')).JobsPage }) },
    { path: '/admin/automation', lazy: async () => ({ Component: (await import('./automation/AutomationPage')).AutomationPage }) },
    { path: '/admin/privacy', lazy: async () => ({ Component: (await import('./privacy/PrivacyPage')).PrivacyPage }) },
    { path: '/admin/retention', lazy: async () => ({ Component: (await import('./retention/RetentionPage')).RetentionPage }) },
  ],
  navigation: PAGES.map(([path, label, icon], index) => ({
    path, label: `admin:${label}.title`, icon, order: 950 + index, group: 'admin:title', permitted: (user) => user.administrator,
  })),
};
