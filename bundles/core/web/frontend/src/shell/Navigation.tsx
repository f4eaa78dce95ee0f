import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { areas } from '../areas';
import { useSession } from './session/SessionGate';
import { useTypeNavigation, type TypeGroup } from './typeNavigation';

/** What is installed and what the user may see: the record types by plugin between the entries of the areas. */
export function Navigation() {
  const { t } = useTranslation();
  const { user } = useSession();
  const types = useTypeNavigation();
  const entries = areas
    .flatMap((area) => area.navigation ?? [])
    .filter((entry) => entry.permitted?.(user) ?? true)
    .sort((a, b) => a.order - b.order);
  const draw = (entry: (typeof entries)[number], before?: (typeof entries)[number]) => (
    <Fragment key={entry.path}>
      {entry.group && entry.group !== before?.group && <div className="nav-group">{t(entry.group)}</div>}
      <NavLink className="nav-item" to={entry.path} end={entry.path === '/'}>
        <entry.icon />
        {t(entry.label)}
      </NavLink>
    </Fragment>
  );
  const above = entries.filter((entry) => entry.order < 100);
  const below = entries.filter((entry) => entry.order >= 100);
  return (
    <>
      {above.map((entry, index) => draw(entry, above[index - 1]))}
      {types.main.map((group) => (
        <Group key={group.plugin} group={group} />
      ))}
      <More groups={types.more} />
      {below.map((entry, index) => draw(entry, below[index - 1]))}
    </>
  );
}

function Group({ group }: { group: TypeGroup }) {
  return (
    <>
      <div className="nav-group">{group.label}</div>
      {group.types.map((type) => (
        <NavLink key={type.name} className="nav-item" to={`/records/${type.name}`}>
          {type.pluralLabel}
        </NavLink>
      ))}
    </>
  );
}

function More({ groups }: { groups: TypeGroup[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (groups.length === 0) return null;
  return (
    <>
      <button type="button" className="nav-item nav-more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <DownOutlined /> : <RightOutlined className="directional" />}
        {t('more')}
      </button>
      {open && groups.map((group) => <Group key={group.plugin} group={group} />)}
    </>
  );
}
