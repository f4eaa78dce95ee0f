import { useQueryClient } from '@tanstack/react-query';
import { Spin } from 'antd';
import { createContext, lazy, Suspense, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Problem, whenSignedOut } from '../../api/client';
import { currentUser, signOut, type User } from '../../api/session';
import { SignIn } from './SignIn';

// Few ever see it.
const EnrolFirst = lazy(() => import('../../account/EnrolFirst'));

interface Session {
  user: User;
  leave: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

/** Who is signed in; only inside the gate. */
export function useSession(): Session {
  return useContext(SessionContext)!;
}

/**
 * Shows what is inside to who is signed in. A session that ends meanwhile only lays the sign-in over the page, so that nothing typed is lost;
 * another user than before starts anew.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [user, setUser] = useState<User | null>(null);
  const [state, setState] = useState<'asking' | 'out' | 'in'>('asking');

  useEffect(() => {
    whenSignedOut(() => setState('out'));
    currentUser().then(
      (found) => {
        setUser(found);
        setState('in');
      },
      (error) => {
        if (!(error instanceof Problem && error.status === 401)) console.error(error);
        setState('out');
      },
    );
  }, []);

  const entered = useCallback(
    (found: User) => {
      if (user && user.id !== found.id) location.assign('/');
      setUser(found);
      setState('in');
      void queries.invalidateQueries();
    },
    [queries, user],
  );

  const leave = useCallback(async () => {
    await signOut();
    queries.clear();
    setUser(null);
    setState('out');
  }, [queries]);

  const session = useMemo(() => (user ? { user, leave } : null), [user, leave]);
  if (state === 'asking') return <Spin className="wait" />;
  if (state === 'in' && user?.secondFactorRequired) {
    return (
      <Suspense fallback={<Spin className="wait" />}>
        <EnrolFirst onDone={() => void currentUser().then(entered, () => location.reload())} onLeave={() => void leave()} />
      </Suspense>
    );
  }
  return (
    <>
      {state === 'out' && <SignIn onEntered={entered} again={user?.username} />}
      {session && (
        <SessionContext.Provider value={session}>
          <div inert={state === 'out'}>{children}</div>
        </SessionContext.Provider>
      )}
    </>
  );
}
