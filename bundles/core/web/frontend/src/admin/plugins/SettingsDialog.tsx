import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addSettings, changeSettings, settingsKey, useSettings, type Settings, type SettingsItem, type SettingValue } from '../../api/settings';
import { useSubmit } from '../../ui/useSubmit';
import { ProblemAlert } from '../parts/ProblemAlert';
import { SettingFields } from './SettingFields';
import { initialValues, toSend, type SettingValues } from './settingValues';

/** One more of many: its name, and its values. */
export function AddSettingsDialog({ factory, onClose }: { factory: Settings; onClose: () => void }) {
  const { t } = useTranslation('admin');
  // What the server calls the name, unless the plugin has a setting of that id.
  const nameField = factory.settings.some(({ id }) => id === 'instance') ? '~instance' : 'instance';
  return (
    <SettingsDialog title={t('settings.addTitle', { name: factory.name })} settings={factory} onClose={onClose} send={(values, all) => addSettings(factory, String(all[nameField]), values)}>
      <Form.Item name={nameField} label={t('settings.instance')} extra={t('settings.instanceHelp')} rules={[{ required: true, message: t('required') }]}>
        <Input autoFocus maxLength={64} />
      </Form.Item>
    </SettingsDialog>
  );
}

/** What is there is read when it is opened, with the version that is sent along. */
export function ChangeSettingsDialog({ item, onClose }: { item: SettingsItem; onClose: () => void }) {
  const { t, i18n } = useTranslation('admin');
  const { data, error } = useSettings(item.pid, i18n.language);
  if (error) return <ProblemAlert error={error} />;
  if (!data) return null;
  return <SettingsDialog key={data.version} title={t('settings.changeTitle', { name: item.name })} settings={data} onClose={onClose} send={(values) => changeSettings(data, values)} />;
}

interface Props {
  title: string;
  settings: Settings;
  /** @param values as the server wants them @param all as they stand in the form */
  send: (values: Record<string, SettingValue | null>, all: SettingValues) => Promise<unknown>;
  onClose: () => void;
  children?: React.ReactNode;
}

function SettingsDialog({ title, settings, send, onClose, children }: Props) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<SettingValues>();
  const [dropped, setDropped] = useState<string[]>([]);
  const { submit, busy, error } = useSubmit<SettingValues>(form, async (values) => {
    await send(toSend(settings.settings, values, dropped), values);
    void message.success(t('settings.saved'));
    // The list has the version that the next change or removal needs.
    await queries.invalidateQueries({ queryKey: settingsKey });
    onClose();
  });
  return (
    <Modal open title={title} okText={t('save')} cancelText={t('cancel')} confirmLoading={busy} onOk={form.submit} onCancel={onClose}>
      <Form<SettingValues> form={form} name={`dialog-${settings.pid}`} layout="vertical" initialValues={initialValues(settings.settings)} onFinish={submit}>
        {error && <Alert type="error" showIcon title={error} role="alert" />}
        {children}
        <SettingFields settings={settings.settings} dropped={dropped} onDrop={(id) => setDropped((before) => [...before, id])} />
      </Form>
    </Modal>
  );
}
