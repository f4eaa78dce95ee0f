/** How far changes of plugins are, step by step. */
package org.mortise.core.plugins.progress;
