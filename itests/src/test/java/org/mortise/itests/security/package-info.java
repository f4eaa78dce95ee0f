/** Who gets in, by what, and how it ends. */
package org.mortise.itests.security;
