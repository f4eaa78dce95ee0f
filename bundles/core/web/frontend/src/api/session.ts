import { api, setCsrfToken } from './client';

export interface User {
  id: string;
  username: string;
  firstName: string | null;
  lastName: string | null;
  emailAddress: string | null;
  administrator: boolean;
  /** The role asks for a second factor that the user has not set up yet: nothing else is allowed until then. */
  secondFactorRequired: boolean;
}

/** Who is signed in by the cookie of this browser; rejects with a 401 when nobody is. */
export async function currentUser(): Promise<User> {
  const user = await api.get<User>('/api/auth/me');
  setCsrfToken((await api.get<{ csrfToken: string }>('/api/auth/csrf')).csrfToken);
  return user;
}

export async function signIn(username: string, password: string, otp?: string): Promise<User> {
  const { data } = await api.post<{ csrfToken: string }>('/api/auth/login', { username, password, cookie: true, ...(otp ? { otp } : {}) });
  setCsrfToken(data.csrfToken);
  return api.get<User>('/api/auth/me');
}

export async function signOut() {
  await api.post('/api/auth/logout');
  setCsrfToken(null);
}

export function nameOf(user: User) {
  return [user.firstName, user.lastName].filter(Boolean).join(' ') || user.username;
}
