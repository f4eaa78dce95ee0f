import { useTranslation } from 'react-i18next';
import type { PluginState } from '../../api/plugins';

const LOOKS: Record<string, string> = { ACTIVE: 'good', STARTING: 'moving', FAILED: 'bad', QUARANTINED: 'bad' };

export function StateLabel({ state }: { state: PluginState }) {
  const { t } = useTranslation('admin');
  return (
    <span>
      <span className={`state-dot ${LOOKS[state] ?? ''}`} aria-hidden />
      {t(`plugins.state.${state}`, { defaultValue: state.toLowerCase() })}
    </span>
  );
}
