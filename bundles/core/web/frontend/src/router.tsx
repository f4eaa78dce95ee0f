import { Spin } from 'antd';
import { createBrowserRouter } from 'react-router';
import { areas } from './areas';
import { Layout } from './shell/Layout';
import { ErrorPage, NotFound } from './shell/ErrorPage';

export const router = createBrowserRouter([
  {
    element: <Layout />,
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <Spin className="wait" />,
    children: [
      {
        // A page that breaks leaves the navigation standing.
        errorElement: <ErrorPage />,
        children: [...areas.flatMap((area) => area.routes), { path: '*', element: <NotFound /> }],
      },
    ],
  },
]);
