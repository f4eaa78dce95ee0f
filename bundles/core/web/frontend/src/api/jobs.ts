import { useQuery } from '@tanstack/react-query';
import { api } from './client';

const JOBS = '/api/admin/jobs';

export interface Job {
  name: string;
  plugin: string;
  everySeconds: number;
  state: 'IDLE' | 'RUNNING';
  paused: boolean;
  present: boolean;
  dueAt: string;
  startedAt: string | null;
  endedAt: string | null;
  outcome: 'OK' | 'FAILED' | 'INTERRUPTED' | null;
  message: string | null;
  done: number | null;
  total: number | null;
  runs: number;
  failures: number;
}

/** What people want to know of it first; `due`: it begins as soon as a thread is free. */
export type Standing = 'running' | 'absent' | 'paused' | 'due' | 'waiting';

export function standing(job: Job, now: number): Standing {
  if (job.state === 'RUNNING') return 'running';
  if (!job.present) return 'absent';
  if (job.paused) return 'paused';
  return new Date(job.dueAt).getTime() <= now ? 'due' : 'waiting';
}

const WATCHING = 1000;
const OFTEN = 5000;

/** How soon to look again: at once while something happens. */
export const lookAgain = (jobs: Job[], now: number) => (jobs.some((job) => ['running', 'due'].includes(standing(job, now))) ? WATCHING : OFTEN);

export const jobsKey = ['jobs'];

/** All that were ever here. */
export function useJobs() {
  return useQuery({
    queryKey: jobsKey,
    queryFn: async ({ signal }) => (await api.get<{ items: Job[] }>(JOBS, {}, signal)).items,
    refetchInterval: ({ state }) => lookAgain(state.data ?? [], Date.now()),
  });
}

const act = (action: string) => (name: string) => api.post<Job>(`${JOBS}/${encodeURIComponent(name)}/${action}`);

export const runJob = act('run');
export const pauseJob = act('pause');
export const resumeJob = act('resume');
