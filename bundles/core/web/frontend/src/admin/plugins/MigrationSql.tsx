import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { migrationSql, type PluginPlan } from '../../api/plugins';
import { ProblemAlert } from '../parts/ProblemAlert';

/** The statements for those who want to know exactly; folded, as most do not. */
export function MigrationSql({ plan }: { plan: PluginPlan }) {
  const { t } = useTranslation('admin');
  const { data, error } = useQuery({ queryKey: ['plugin-plan-sql', plan.id], queryFn: () => migrationSql(plan) });
  if (error) return <ProblemAlert error={error} />;
  if (!data) return null;
  return (
    <details className="plan-part">
      <summary>{t('plan.sql', { count: data.length })}</summary>
      {/* Long statements scroll within; a keyboard has to reach that. */}
      <pre className="plan-sql" tabIndex={0}>
        {data.join(';\n\n')}
      </pre>
    </details>
  );
}
