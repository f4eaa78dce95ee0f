import { api } from './client';
import type { SessionInfo } from './people';

/** What users change of their own sign-in. */
export interface SecondFactor {
  enabled: boolean;
  recoveryCodesLeft: number;
}

export interface Enrolment {
  secret: string;
  /** `otpauth:`, for the picture that an authenticator app reads. */
  uri: string;
}

const TOTP = '/api/auth/totp';
const SESSIONS = '/api/auth/sessions';

const codes = async (path: string, code: string) => (await api.post<{ recoveryCodes: string[] }>(TOTP + path, { code })).data.recoveryCodes;

export const secondFactor = () => api.get<SecondFactor>(TOTP);
export const enrol = async (password: string) => (await api.post<Enrolment>(`${TOTP}/enrol`, { password })).data;
export const confirmSecondFactor = (code: string) => codes('/confirm', code);
export const renewRecoveryCodes = (code: string) => codes('/recovery-codes', code);
export const turnOffSecondFactor = (code: string) => api.post(`${TOTP}/disable`, { code });
export const changePassword = (currentPassword: string, newPassword: string) => api.post('/api/auth/password', { currentPassword, newPassword });
/** With the token that an administrator hands over. */
export const setFirstPassword = (token: string, newPassword: string) => api.post('/api/auth/password-reset', { token, newPassword });
export const ownSessions = async () => (await api.get<{ items: SessionInfo[] }>(SESSIONS)).items;
export const endOwnSession = (id: string) => api.remove(`${SESSIONS}/${id}`);
export const endOtherSessions = () => api.remove(SESSIONS);
