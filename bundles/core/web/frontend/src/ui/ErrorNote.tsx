import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/client';

/** What went wrong, in the server's words, in the place where the answer would have stood. */
export function ErrorNote({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useTranslation();
  const detail = error instanceof Problem ? error.message : t('unreachable');
  return (
    <Alert
      style={{ margin: 12 }}
      type="error"
      showIcon
      title={detail}
      action={again && <Button size="small" onClick={again}>{t('error.again')}</Button>}
    />
  );
}
