import { Alert, Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** They are shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation('account');
  return (
    <div className="recovery">
      <Alert type="warning" showIcon title={t('factor.codesOnce')} />
      <Typography.Paragraph copyable={{ text: codes.join('\n') }}>
        <ul aria-label={t('factor.codes')}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Typography.Paragraph>
      <Button type="primary" autoFocus onClick={onKept}>
        {t('factor.kept')}
      </Button>
    </div>
  );
}
