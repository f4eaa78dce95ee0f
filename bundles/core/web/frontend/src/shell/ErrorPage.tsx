import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { Problem } from '../api/client';

/** Instead of a page that could not be shown. */
export function ErrorPage() {
  const error = useRouteError();
  const { t } = useTranslation();
  if (error instanceof Problem && error.status === 404) return <NotFound />;
  const reason = error instanceof Error ? error.message : String(error);
  return (
    <Result
      status="warning"
      title={t('error.title')}
      subTitle={reason}
      extra={<Button onClick={() => location.reload()}>{t('error.again')}</Button>}
    />
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Result
      status="info"
      title={t('error.notFound')}
      subTitle={t('error.notFoundHelp')}
      extra={<Link to="/">{t('error.home')}</Link>}
    />
  );
}
