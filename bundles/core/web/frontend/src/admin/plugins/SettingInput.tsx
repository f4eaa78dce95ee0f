import { Button, Input, InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Setting, SettingValue } from '../../api/settings';

interface Props {
  setting: Setting;
  /** A password that goes when the form is saved. */
  dropped: boolean;
  onDrop: () => void;
  id?: string;
  value?: SettingValue;
  onChange?: (value: SettingValue | null | undefined) => void;
}

/** The input that fits the kind of a setting; its default stands in it as long as nothing is set. */
export function SettingInput({ setting, dropped, onDrop, id, value, onChange }: Props) {
  const { t } = useTranslation('admin');
  const standard = setting.defaults.join(', ');
  const placeholder = standard === '' ? undefined : t('settings.default', { value: standard });
  if (setting.type === 'password') {
    return (
      <Space.Compact block>
        <Input.Password
          id={id}
          value={value as string}
          onChange={(event) => onChange?.(event.target.value)}
          autoComplete="new-password"
          placeholder={dropped ? t('settings.dropped') : setting.isSet ? t('settings.stays') : undefined}
        />
        {setting.isSet && !setting.required && !dropped && <Button onClick={onDrop}>{t('settings.drop')}</Button>}
      </Space.Compact>
    );
  }
  if (setting.list) {
    return (
      <Select<string[]>
        id={id}
        mode={setting.options.length > 0 ? 'multiple' : 'tags'}
        value={(value as SettingValue[] | undefined)?.map(String)}
        onChange={onChange}
        options={setting.options}
        placeholder={placeholder}
        allowClear
      />
    );
  }
  if (setting.type === 'boolean') {
    const options = ['true', 'false'].map((each) => ({ value: each, label: t(each === 'true' ? 'settings.yes' : 'settings.no') }));
    const label = standard === '' ? undefined : t('settings.default', { value: t(standard === 'true' ? 'settings.yes' : 'settings.no') });
    return (
      <Select<string>
        id={id}
        value={value === undefined || value === null ? undefined : String(value)}
        onChange={(chosen?: string) => onChange?.(chosen === undefined ? undefined : chosen === 'true')}
        options={options}
        placeholder={label}
        allowClear
      />
    );
  }
  if (setting.options.length > 0) {
    return <Select<string> id={id} value={value as string} onChange={onChange} options={setting.options} placeholder={placeholder} allowClear />;
  }
  if (setting.type === 'integer' || setting.type === 'decimal') {
    return <InputNumber<number> className="setting-number" id={id} value={value as number} onChange={onChange} precision={setting.type === 'integer' ? 0 : undefined} placeholder={placeholder} />;
  }
  return <Input id={id} value={value as string} onChange={(event) => onChange?.(event.target.value)} placeholder={placeholder} />;
}
