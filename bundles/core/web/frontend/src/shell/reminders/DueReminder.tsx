import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dismissReminder, snoozeReminder, type Reminder } from '../../api/reminders';
import { ErrorNote } from '../../ui/ErrorNote';
import { formatAgo } from '../../ui/format';

const LATER_MINUTES = 15;

interface Props {
  reminder: Reminder;
  /** The user goes to what it is about. */
  onOpen: () => void;
  /** It was seen, or put off. */
  onDone: () => void;
}

export function DueReminder({ reminder, onOpen, onDone }: Props) {
  const { t, i18n } = useTranslation();
  const [error, setError] = useState<unknown>();
  const act = (work: Promise<unknown>) => void work.then(onDone, setError);
  const { type, id, name } = reminder.activity;
  return (
    <li>
      <Link to={`/records/${type}/${id}`} onClick={onOpen}>
        {reminder.subject ?? name ?? t('reminders.untold')}
      </Link>
      <p className="muted">{formatAgo(reminder.dueSince, i18n.language)}</p>
      <div className="reminder-buttons">
        <Button size="small" onClick={() => act(dismissReminder(reminder.id))}>
          {t('reminders.dismiss')}
        </Button>
        <Button size="small" type="text" onClick={() => act(snoozeReminder(reminder.id, LATER_MINUTES))}>
          {t('reminders.later', { count: LATER_MINUTES })}
        </Button>
      </div>
      {error !== undefined && <ErrorNote error={error} />}
    </li>
  );
}
