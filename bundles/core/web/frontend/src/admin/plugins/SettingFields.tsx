import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Setting } from '../../api/settings';
import { SettingInput } from './SettingInput';

interface Props {
  settings: Setting[];
  /** Passwords that are to be taken away. */
  dropped: string[];
  onDrop: (id: string) => void;
}

/** The inputs of one configuration. */
export function SettingFields({ settings, dropped, onDrop }: Props) {
  const { t } = useTranslation('admin');
  return settings.map((setting) => (
    <Form.Item
      key={setting.id}
      name={setting.id}
      label={setting.name}
      extra={setting.description}
      rules={[{ required: setting.required && setting.defaults.length === 0 && !setting.isSet, message: t('required') }]}
    >
      <SettingInput setting={setting} dropped={dropped.includes(setting.id)} onDrop={() => onDrop(setting.id)} />
    </Form.Item>
  ));
}
