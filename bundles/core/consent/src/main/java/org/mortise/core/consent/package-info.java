/** To what persons have consented: purposes, consents, what follows from them, and the lists of consents on persons. */
package org.mortise.core.consent;
