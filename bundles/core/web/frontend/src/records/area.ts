import type { Area } from '../areas';

export const area: Area = {
  routes: [
    { path: '/records/:type', lazy: async () => ({ Component: (await import('./ListPage')).ListPage }) },
    { path: '/records/:type/new', lazy: async () => ({ Component: (await import('./form/CreatePage')).CreatePage }) },
    { path: '/records/:type/import', lazy: async () => ({ Component: (await import('./imports/ImportPage')).ImportPage }) },
    { path: '/records/:type/duplicates', lazy: async () => ({ Component: (await import('./duplicates/DuplicatesPage')).DuplicatesPage }) },
    { path: '/records/:type/:id', lazy: async () => ({ Component: (await import('./record/RecordPage')).RecordPage }) },
  ],
};
