import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeSettings, settingsKey, type Settings, type SettingsItem } from '../../api/settings';
import { formatDateTime } from '../../ui/format';
import { useAction } from '../parts/useAction';
import { AddSettingsDialog, ChangeSettingsDialog } from './SettingsDialog';

/** Configurations of which a plugin takes any number: which there are, one more, changed, taken away. */
export function ManySettings({ factory }: { factory: Settings }) {
  const { t, i18n } = useTranslation('admin');
  const { modal } = App.useApp();
  const { run, busy } = useAction(settingsKey);
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<SettingsItem>();
  const remove = (item: SettingsItem) =>
    modal.confirm({
      title: t('settings.removeTitle', { name: item.name }),
      content: t('settings.removeHelp'),
      okText: t('settings.remove'),
      cancelText: t('cancel'),
      okButtonProps: { danger: true },
      onOk: () => void run(item.pid, () => removeSettings(item)),
    });
  const note = ({ file, changedBy, changedAt }: SettingsItem) =>
    file ? t('settings.inFile', { file }) : changedAt && t('settings.changed', { by: changedBy, at: formatDateTime(changedAt, i18n.language) });
  return (
    <section className="card padded settings-form" aria-label={factory.name}>
      <h3>{factory.name}</h3>
      {factory.description && <p className="muted">{factory.description}</p>}
      <ul className="settings-many">
        {factory.items?.map((item) => (
          <li key={item.pid}>
            <strong>{item.name}</strong> <span className="muted">{note(item)}</span>
            {!item.file && (
              <span className="settings-actions">
                <Button size="small" type="link" aria-label={t('settings.changeTitle', { name: item.name })} onClick={() => setChanging(item)}>
                  {t('settings.change')}
                </Button>
                <Button size="small" type="link" danger loading={busy === item.pid} aria-label={t('settings.removeTitle', { name: item.name })} onClick={() => remove(item)}>
                  {t('settings.remove')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {factory.items?.length === 0 && <p className="muted">{t('settings.none')}</p>}
      <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
        {t('settings.add')}
      </Button>
      {adding && <AddSettingsDialog factory={factory} onClose={() => setAdding(false)} />}
      {changing && <ChangeSettingsDialog item={changing} onClose={() => setChanging(undefined)} />}
    </section>
  );
}
