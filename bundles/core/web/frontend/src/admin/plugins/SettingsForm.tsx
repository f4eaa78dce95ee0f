import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings, settingsKey, type Settings, type SettingValue } from '../../api/settings';
import { formatDateTime } from '../../ui/format';
import { useSubmit } from '../../ui/useSubmit';
import { SettingInput } from './SettingInput';

type Values = Record<string, SettingValue | null | undefined>;

/** One configuration of a plugin. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const { t, i18n } = useTranslation('admin');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  /** Passwords that are to be taken away. */
  const [dropped, setDropped] = useState<string[]>([]);
  const { submit, busy, error } = useSubmit<Values>(form, async (values) => {
    await changeSettings(settings, toSend(settings, values, dropped));
    void message.success(t('settings.saved'));
    await queries.invalidateQueries({ queryKey: settingsKey });
  });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="card padded settings-form"
      disabled={settings.file !== null}
      initialValues={Object.fromEntries(settings.settings.map(({ id, value }) => [id, value ?? undefined]))}
      onFinish={submit}
    >
      <h3>{settings.name}</h3>
      {settings.description && <p className="muted">{settings.description}</p>}
      {settings.file && <Alert type="info" showIcon title={t('settings.inFile', { file: settings.file })} />}
      {error && <Alert type="error" showIcon title={error} role="alert" />}
      {settings.settings.map((setting) => (
        <Form.Item
          key={setting.id}
          name={setting.id}
          label={setting.name}
          extra={setting.description}
          rules={[{ required: setting.required && setting.defaults.length === 0 && !setting.isSet, message: t('required') }]}
        >
          <SettingInput
            setting={setting}
            dropped={dropped.includes(setting.id)}
            onDrop={() => setDropped((before) => [...before, setting.id])}
          />
        </Form.Item>
      ))}
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

/** An empty field has its default again; an empty password stays as it is. */
function toSend(settings: Settings, values: Values, dropped: string[]): Record<string, SettingValue | null> {
  const sent: Record<string, SettingValue | null> = {};
  for (const { id, type, list } of settings.settings) {
    const value = values[id];
    const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (!empty) sent[id] = list && type !== 'text' ? (value as string[]).map((each) => typed(type, each)) : value;
    else if (type === 'password' && dropped.includes(id)) sent[id] = null;
  }
  return sent;
}

/** What was typed into a list is text. What is no number is sent as it is, and refused with its reason. */
function typed(type: string, text: string): string | number | boolean {
  if (type === 'boolean') return text === 'true';
  const number = Number(text);
  return (type === 'integer' || type === 'decimal') && text !== '' && Number.isFinite(number) ? number : text;
}
