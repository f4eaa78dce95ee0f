import { Button, Dropdown } from 'antd';
import { UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { changeLanguage, LANGUAGES } from '../i18n';
import { nameOf } from '../api/session';
import { useSession } from './session/SessionGate';
import { setAppearance, useAppearance, type Appearance } from './theme/useAppearance';

export function UserMenu() {
  const { t, i18n } = useTranslation();
  const { user, leave } = useSession();
  const { appearance } = useAppearance();
  const queries = useQueryClient();
  const choices = (['light', 'dark', 'system'] as Appearance[]).map((value) => ({
    key: value,
    label: t(`appearance.${value}`),
    onClick: () => setAppearance(value),
  }));
  const languages = Object.entries(LANGUAGES).map(([language, label]) => ({
    key: language,
    label: <span lang={language}>{label}</span>,
    onClick: () => void changeLanguage(language).then(() => queries.invalidateQueries()),
  }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [appearance, i18n.language],
        items: [
          { key: 'appearance', type: 'group', label: t('appearance.title'), children: choices },
          { key: 'language', type: 'group', label: t('language'), children: languages },
          { type: 'divider' },
          { key: 'account', label: <Link to="/account">{t('ownAccount')}</Link> },
          { key: 'api', label: <a href="/api/docs/">{t('apiDocs')}</a> },
          { key: 'leave', label: t('signOut'), onClick: () => void leave() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={t('account', { name: nameOf(user) })}>
        <span className="user-name">{nameOf(user)}</span>
      </Button>
    </Dropdown>
  );
}
