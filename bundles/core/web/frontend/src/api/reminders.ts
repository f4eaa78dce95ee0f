import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import { useRecordTypes } from './metadata';

export interface Reminder {
  id: string;
  /** Not there for those who may not read it at the activity. */
  subject?: string;
  activity: { type: string; id: string; name?: string };
  dueSince: string;
}

const REMINDERS = '/api/activities/reminders';
const AGAIN_MILLIS = 60_000;

export const remindersKey = ['reminders', 'due'];

/** What the user is to be reminded of now; undefined as long as nothing reminds here. Asked again each minute while the page is seen. */
export function useDueReminders() {
  const reminds = useRecordTypes().data?.some(({ name }) => name === 'reminder') ?? false;
  return useQuery({
    queryKey: remindersKey,
    queryFn: async ({ signal }) => (await api.get<{ items: Reminder[] }>(`${REMINDERS}/due`, {}, signal)).items,
    enabled: reminds,
    refetchInterval: AGAIN_MILLIS,
  }).data;
}

export const dismissReminder = (id: string) => api.post(`${REMINDERS}/${id}/dismiss`);

export const snoozeReminder = (id: string, minutes: number) => api.post(`${REMINDERS}/${id}/snooze`, { minutes });
