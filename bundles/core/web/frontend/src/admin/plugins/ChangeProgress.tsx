import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { metadataKey } from '../../api/metadata';
import { usePluginProgress } from '../../api/pluginProgress';
import { pluginsKey } from '../../api/plugins';
import { ProgressSteps } from './ProgressSteps';

/** The change that is under way, whoever began it, and the one that failed; one that went well, for those who looked on. */
export function ChangeProgress({ plugin }: { plugin: string }) {
  const { t } = useTranslation('admin');
  const queries = useQueryClient();
  const progress = usePluginProgress(plugin);
  const [lookedOn, setLookedOn] = useState(false);
  const running = progress?.state === 'RUNNING';
  useEffect(() => {
    if (!running) return;
    setLookedOn(true);
    return () => {
      void queries.invalidateQueries({ queryKey: pluginsKey });
      void queries.invalidateQueries({ queryKey: metadataKey });
    };
  }, [running, queries]);
  if (!progress?.action) return null;
  if (progress.state === 'DONE' && !lookedOn) return null;
  const action = t(`progress.action.${progress.action}`, { defaultValue: progress.action, version: progress.version });
  return (
    <section className="card padded change-progress" aria-live="polite">
      <h2 className="section-title">{t(`progress.${progress.state}`, { action })}</h2>
      {progress.problem && <p style={{ color: 'var(--bad)' }}>{progress.problem}</p>}
      <ProgressSteps steps={progress.steps} />
    </section>
  );
}
