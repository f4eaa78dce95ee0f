import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordType } from '../api/metadata';
import { usePage, type Reference } from '../api/records';
import { useSession } from '../shell/session/SessionGate';
import { ReferenceLink } from '../ui/FieldValue';
import { formatDateTime } from '../ui/format';
import { listOf } from './links';
import { Tile } from './Tile';

/** Own open tasks, what is due first on top. */
export function TasksTile({ type }: { type: RecordType }) {
  const { t, i18n } = useTranslation('home');
  const { user } = useSession();
  const filter = `owner==${user.id};status=out=(Completed,Canceled)`;
  const { data } = usePage(type, { filter, sort: 'dateEnd', limit: 7 });
  const now = new Date().toISOString();
  return (
    <Tile title={t('tasks')} to={listOf(type.name, filter, '&sort=dateEnd')}>
      {data?.items.length === 0 && <p className="muted">{t('noTasks')}</p>}
      <ul className="lines">
        {data?.items.map((task) => (
          <li key={task.id}>
            <Link to={`/records/${type.name}/${task.id}`}>{String(task.subject)}</Link>
            {task.parent ? (
              <span className="muted rest">
                <ReferenceLink reference={task.parent as Reference} />
              </span>
            ) : null}
            {task.dateEnd ? <time className={String(task.dateEnd) < now ? 'bad' : 'muted'}>{formatDateTime(String(task.dateEnd), i18n.language)}</time> : null}
          </li>
        ))}
      </ul>
    </Tile>
  );
}
