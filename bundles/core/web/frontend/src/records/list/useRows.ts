import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { api } from '../../api/client';
import type { RecordType } from '../../api/metadata';
import { recordsKey, type Page, type Question, type Rec, type Rights } from '../../api/records';
import { leaps, PAGE, pagesAround, type Sight } from './sight';

/** Who drags the bar does not ask for all that is passed: what is asked for changes at most so often, in ms. */
const PACE = 40;

/** How soon a leap that waits looks again, in ms. */
const AGAIN = 10;

function pageOf(type: RecordType, question: Question, page: number) {
  return queryOptions({
    queryKey: [...recordsKey(type.name), 'rows', question, page],
    queryFn: ({ signal }) => api.get<Page>(type.href, { ...question, limit: PAGE, offset: page ? page * PAGE : undefined, total: page ? undefined : true, rights: true }, signal),
    // What was passed long ago need not be kept.
    gcTime: 60_000,
  });
}

/** The records of a list by their row, and what the user may do with them: the first page, which knows how many there are, and what is in sight. Others are not read. */
export function useRows(type: RecordType, question: Question, first: number, last: number) {
  const waiting = useRef(false);
  const sight = useSight(first, last, waiting);
  const start = useQuery({ ...pageOf(type, question, 0), placeholderData: keepPreviousData });
  const total = start.data?.total ?? 0;
  const pages = start.isPlaceholderData ? [] : pagesAround(sight, total);
  const others = useQueries({ queries: pages.map((page) => pageOf(type, question, page)) });
  waiting.current = others.some(({ isPending, isFetching }) => isPending && isFetching);
  const { loaded, rights } = useMemo(() => {
    const records = new Map<number, Rec>();
    const permitted: Rights = {};
    function add(page: number, data?: Page) {
      data?.items.forEach((record, at) => records.set(page * PAGE + at, record));
      Object.assign(permitted, data?.rights);
    }
    add(0, start.data);
    others.forEach(({ data }, at) => add(pages[at], data));
    return { loaded: records, rights: permitted };
    // The array is new each time; what is in it is not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [start.data, others.map(({ dataUpdatedAt }, at) => `${pages[at]}:${dataUpdatedAt}`).join()]);
  const failed = [start, ...others].find(({ error }) => error);
  return { loaded, rights, total, known: start.data !== undefined, stale: start.isPlaceholderData, error: failed?.error, again: () => void failed?.refetch() };
}

/** @param waiting whether what is in sight is still on its way: a leap waits for that, and the places that were passed meanwhile are never asked for */
function useSight(first: number, last: number, waiting: RefObject<boolean>): Sight {
  const [sight, setSight] = useState<Sight>({ first, last, moved: 0 });
  const seen = useRef(sight);
  const latest = useRef({ first, last });
  const timer = useRef<number>(undefined);
  const changed = useRef(0);
  useEffect(() => {
    latest.current = { first, last };
    if (timer.current !== undefined) return;
    function look() {
      if (waiting.current && leaps(seen.current, latest.current)) {
        timer.current = window.setTimeout(look, AGAIN);
        return;
      }
      timer.current = undefined;
      changed.current = performance.now();
      seen.current = { ...latest.current, moved: latest.current.first - seen.current.first };
      setSight(seen.current);
    }
    timer.current = window.setTimeout(look, Math.max(0, changed.current + PACE - performance.now()));
  }, [first, last, waiting]);
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return sight;
}
