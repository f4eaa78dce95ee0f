import { useTranslation } from 'react-i18next';
import { usePluginSettings } from '../../api/settings';
import { ProblemAlert } from '../parts/ProblemAlert';
import { ManySettings } from './ManySettings';
import { SettingsForm } from './SettingsForm';

/** A form for each configuration that the plugin describes; nothing when it describes none, or does not run. */
export function PluginSettings({ plugin }: { plugin: string }) {
  const { t, i18n } = useTranslation('admin');
  const { data, error } = usePluginSettings(plugin, i18n.language);
  if (error) return <ProblemAlert error={error} />;
  if (!data?.length) return null;
  return (
    <>
      <h2 className="section-title">{t('settings.title')}</h2>
      {data.map((settings) =>
        settings.many ? (
          <ManySettings key={settings.pid} factory={settings} />
        ) : (
          // Drawn anew when somebody changed them: what is typed would be written over the change.
          <SettingsForm key={`${settings.pid} ${settings.version}`} settings={settings} />
        ),
      )}
    </>
  );
}
