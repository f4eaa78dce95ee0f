import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { operationKey, rebuildIndex, useHealth, useIndex } from '../../api/operation';
import { formatNumber } from '../../ui/format';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';

export function HealthTab() {
  const { t, i18n } = useTranslation('admin');
  const { data: health, error } = useHealth();
  const { data: index } = useIndex();
  const { run, busy } = useAction(operationKey);
  return (
    <div className="stack">
      {error && <ProblemAlert error={error} />}
      {health && (
        <Alert
          showIcon
          type={health.status === 'DOWN' ? 'error' : health.degraded ? 'warning' : 'success'}
          title={t(health.status === 'DOWN' ? 'operation.down' : health.degraded ? 'operation.degraded' : 'operation.up')}
          description={<Reasons reasons={[...(health.missing ?? []), ...(health.degraded ?? [])]} />}
        />
      )}
      {index && (
        <div className="card padded">
          <h2 className="section-title" style={{ marginTop: 0 }}>
            {t('operation.index')}
          </h2>
          <dl className="facts">
            <dt>{t('plugins.stateTitle')}</dt>
            <dd>
              {index.rebuild
                ? t('operation.rebuilding', { done: formatNumber(index.rebuild.records, i18n.language), of: formatNumber(index.rebuild.expected, i18n.language) })
                : t(index.complete ? 'operation.complete' : 'operation.incomplete')}
            </dd>
            <dt>{t('operation.documents')}</dt>
            <dd>{formatNumber(index.documents, i18n.language)}</dd>
            <dt>{t('operation.behind')}</dt>
            <dd>{formatNumber(index.behind, i18n.language)}</dd>
          </dl>
          <Button style={{ marginTop: 8 }} disabled={index.rebuild !== null} loading={busy === 'rebuild'} onClick={() => void run('rebuild', rebuildIndex)}>
            {t('operation.rebuild')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Reasons({ reasons }: { reasons: unknown[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="problem-list">
      {reasons.map((reason, index) => (
        <li key={index}>{typeof reason === 'string' ? reason : JSON.stringify(reason)}</li>
      ))}
    </ul>
  );
}
