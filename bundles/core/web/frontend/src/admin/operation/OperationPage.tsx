import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useDeadLetters } from '../../api/operation';
import { DeadLettersTab } from './DeadLettersTab';
import { DemoTab } from './DemoTab';
import { HealthTab } from './HealthTab';
import { QueuesTab } from './QueuesTab';
import { ScansTab } from './ScansTab';
import '../admin.css';

/** What the server is doing, and what it could not do. */
export function OperationPage() {
  const { t } = useTranslation('admin');
  const [search, setSearch] = useSearchParams();
  const dead = useDeadLetters().data?.items.length ?? 0;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('operation.title')}</h1>
      </div>
      <Tabs
        activeKey={search.get('tab') ?? 'health'}
        onChange={(tab) => setSearch({ tab }, { replace: true })}
        items={[
          { key: 'health', label: t('operation.health'), children: <HealthTab /> },
          { key: 'queues', label: t('operation.queues'), children: <QueuesTab /> },
          { key: 'dead', label: dead > 0 ? t('operation.deadWithCount', { count: dead }) : t('operation.dead'), children: <DeadLettersTab /> },
          { key: 'scans', label: t('operation.scans'), children: <ScansTab /> },
          { key: 'demo', label: t('operation.demo'), children: <DemoTab /> },
        ]}
      />
    </div>
  );
}
