import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UiModule } from '../api/modules';

/** In the place of what a plugin could not draw. */
export function ErrorCard({ module, error }: { module: UiModule; error: unknown }) {
  const { t } = useTranslation('plugins');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('broken', { name: module.name, version: module.version })}
      description={error instanceof Error ? error.message : String(error)}
    />
  );
}
