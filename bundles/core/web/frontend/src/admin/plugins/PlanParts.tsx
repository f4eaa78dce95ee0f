import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PluginPlan } from '../../api/plugins';
import { formatDateTime } from '../../ui/format';
import { MigrationSql } from './MigrationSql';

/** Shown in the title, or of no use to people. */
const ELSEWHERE = ['id', 'plugin', 'version', 'replaces', 'expiresAt', 'steps'];

/** A plan as it stands: parts that this page does not know by name are shown all the same. */
export function PlanParts({ plan, stepsOnly }: { plan: PluginPlan; stepsOnly?: boolean }) {
  const { t, i18n } = useTranslation('admin');
  const others = Object.keys(plan).filter((key) => !ELSEWHERE.includes(key) && !isEmpty(plan[key]));
  return (
    <>
      {!stepsOnly && <p>{plan.replaces ? t('plugins.replaces', { version: plan.replaces }) : t('plugins.firstTime')}</p>}
      {!stepsOnly && others.map((key) => <Part key={key} name={key} value={plan[key]} />)}
      <section className="plan-part">
        <h3>{t('plan.steps')}</h3>
        <ol className="plan-steps">
          {plan.steps.map((step, index) => (
            <li key={index}>
              {t(`step.${step.action}`, { defaultValue: '' }) && <strong>{t(`step.${step.action}`)} </strong>}
              <span className="muted">{step.detail}</span>
            </li>
          ))}
        </ol>
      </section>
      {!stepsOnly && plan.steps.some((step) => step.action === 'migrate') && <MigrationSql plan={plan} />}
      {!stepsOnly && <p className="muted">{t('plugins.expires', { at: formatDateTime(plan.expiresAt, i18n.language) })}</p>}
    </>
  );
}

function Part({ name, value }: { name: string; value: unknown }) {
  const { t } = useTranslation('admin');
  const title = t(`plan.${name}`, { defaultValue: spaced(name) });
  if (name === 'notes' && Array.isArray(value)) {
    return <Alert type="warning" showIcon title={title} description={<Value value={value} />} />;
  }
  return (
    <section className="plan-part">
      <h3>{title}</h3>
      <Value value={value} />
    </section>
  );
}

function Value({ value }: { value: unknown }) {
  const { t } = useTranslation('admin');
  if (Array.isArray(value)) {
    return (
      <ul className="problem-list">
        {value.map((item, index) => (
          <li key={index}>
            <Value value={item} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value === 'object' && value !== null) {
    return (
      <dl className="facts">
        {Object.entries(value)
          .filter(([, inner]) => !isEmpty(inner))
          .map(([key, inner]) => (
            <div key={key} style={{ display: 'contents' }}>
              <dt>{t(`plan.${key}`, { defaultValue: spaced(key) })}</dt>
              <dd>
                <Value value={inner} />
              </dd>
            </div>
          ))}
      </dl>
    );
  }
  return <>{String(value)}</>;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** `validUntil` → "Valid until". */
function spaced(name: string) {
  const words = name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
