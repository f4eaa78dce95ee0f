package org.mortise.api.consent;

/** Whether a person may be addressed for a purpose, and if not, why. */
public enum ConsentState {
    /** Given and in force; or the purpose rests on another legal basis than consent and the person has not objected. */
    GRANTED,
    /** Given once and taken back. */
    WITHDRAWN,
    /** Asked for and not given. */
    REFUSED,
    /** Given, and no longer valid. */
    EXPIRED,
    /** Nothing is known. */
    NONE,
    /** The purpose is not in use, so that nobody can have consented to it. */
    PURPOSE_INACTIVE
}
