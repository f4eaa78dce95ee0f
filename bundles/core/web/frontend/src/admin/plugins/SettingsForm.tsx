import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings, settingsKey, type Settings } from '../../api/settings';
import { formatDateTime } from '../../ui/format';
import { useSubmit } from '../../ui/useSubmit';
import { SettingFields } from './SettingFields';
import { initialValues, toSend, type SettingValues } from './settingValues';

/** One configuration of a plugin. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const { t, i18n } = useTranslation('admin');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<SettingValues>();
  /** Passwords that are to be taken away. */
  const [dropped, setDropped] = useState<string[]>([]);
  const { submit, busy, error } = useSubmit<SettingValues>(form, async (values) => {
    await changeSettings(settings, toSend(settings.settings, values, dropped));
    void message.success(t('settings.saved'));
    await queries.invalidateQueries({ queryKey: settingsKey });
  });
  return (
    <Form<SettingValues>
      form={form}
      // Fields of several forms on the page may be called alike; labels would lead to the first.
      name={settings.pid}
      layout="vertical"
      className="card padded settings-form"
      disabled={settings.file !== null}
      initialValues={initialValues(settings.settings)}
      onFinish={submit}
    >
      <h3>{settings.name}</h3>
      {settings.description && <p className="muted">{settings.description}</p>}
      {settings.file && <Alert type="info" showIcon title={t('settings.inFile', { file: settings.file })} />}
      {error && <Alert type="error" showIcon title={error} role="alert" />}
      <SettingFields settings={settings.settings} dropped={dropped} onDrop={(id) => setDropped((before) => [...before, id])} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('save')}
      </Button>
      {settings.changedAt && (
        <span className="muted settings-changed">
          {t('settings.changed', { by: settings.changedBy, at: formatDateTime(settings.changedAt, i18n.language) })}
        </span>
      )}
    </Form>
  );
}
