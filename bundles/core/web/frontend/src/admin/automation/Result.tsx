import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Contribution, Outcome } from '../../api/automation';

/** Of a condition, or of an action. */
export type Told = { result: boolean } | { outcome: Outcome; dryRun: boolean };

export function Result({ told, conditions }: { told: Told; conditions: Contribution[] }) {
  const { t } = useTranslation('admin');
  if ('result' in told) {
    return <Alert role="status" showIcon type={told.result ? 'success' : 'info'} title={t(told.result ? 'automation.holds' : 'automation.holdsNot')} />;
  }
  const { outcome, dryRun } = told;
  const held = outcome.conditions.every(({ result }) => result);
  const title = outcome.ran ? 'automation.ran' : dryRun && held ? 'automation.wouldRun' : 'automation.notRun';
  return (
    <Alert
      role="status"
      showIcon
      type={outcome.ran ? 'success' : 'info'}
      title={t(title)}
      description={
        outcome.conditions.length > 0 && (
          <ul className="problem-list">
            {outcome.conditions.map(({ name, result }) => (
              <li key={name}>
                {conditions.find((one) => one.name === name)?.label ?? name}: {t(result ? 'automation.holds' : 'automation.holdsNot')}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
