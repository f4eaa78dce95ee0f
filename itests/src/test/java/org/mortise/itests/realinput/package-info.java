/** The public sales data through the launcher's import, and what becomes of it when something goes wrong. */
package org.mortise.itests.realinput;
