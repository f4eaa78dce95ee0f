import { CheckOutlined, ClockCircleOutlined, CloseOutlined, LoadingOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { ProgressStep } from '../../api/pluginProgress';

const ICONS = {
  TO_COME: <ClockCircleOutlined style={{ color: 'var(--muted)' }} />,
  RUNNING: <LoadingOutlined style={{ color: 'var(--accent)' }} />,
  DONE: <CheckOutlined style={{ color: 'var(--accent)' }} />,
  FAILED: <CloseOutlined style={{ color: 'var(--bad)' }} />,
};

/** The steps of a change: which are done, which run, which are to come, which failed. */
export function ProgressSteps({ steps }: { steps: ProgressStep[] }) {
  const { t } = useTranslation('admin');
  return (
    <ol className="progress-steps">
      {steps.map(({ action, detail, state }, index) => (
        <li key={index} data-state={state}>
          <span role="img" aria-label={t(`progress.step.${state}`)} title={t(`progress.step.${state}`)}>
            {ICONS[state]}
          </span>
          <span>
            {t(`step.${action}`, { defaultValue: '' }) && <strong>{t(`step.${action}`)} </strong>}
            <span className="muted">{detail}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
