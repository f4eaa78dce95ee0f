import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EnrolSecondFactor } from './EnrolSecondFactor';
import './account.css';

/** In the place of everything, for whose role demands a second factor and who has none yet. */
export default function EnrolFirst({ onDone, onLeave }: { onDone: () => void; onLeave: () => void }) {
  const { t } = useTranslation('account');
  return (
    <main className="enrol-first card">
      <h1>{t('factor.first')}</h1>
      <p className="muted">{t('factor.firstWhy')}</p>
      <EnrolSecondFactor onDone={onDone} />
      <Button type="link" onClick={onLeave}>
        {t('shell:signOut')}
      </Button>
    </main>
  );
}
