import { BellOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Badge, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { remindersKey, useDueReminders } from '../../api/reminders';
import { endSide } from '../../ui/direction';
import { DueReminder } from './DueReminder';
import './Reminders.css';

/** The bell: how much the user is to be reminded of, and what. */
export function Reminders() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const due = useDueReminders();
  if (!due) return null;
  return (
    <>
      <Badge count={due.length} size="small" offset={[-6, 6]}>
        <Button type="text" icon={<BellOutlined />} aria-label={t('reminders.due', { count: due.length })} onClick={() => setOpen(true)} />
      </Badge>
      <Drawer open={open} placement={endSide()} onClose={() => setOpen(false)} title={t('reminders.title')} size={360}>
        {due.length === 0 && <p className="muted">{t('reminders.none')}</p>}
        <ul className="reminders">
          {due.map((reminder) => (
            <DueReminder
              key={reminder.id}
              reminder={reminder}
              onOpen={() => setOpen(false)}
              onDone={() => void queries.invalidateQueries({ queryKey: remindersKey })}
            />
          ))}
        </ul>
      </Drawer>
    </>
  );
}
