/** What a caller may do with records: which types and fields there are for him, and which rows. */
package org.mortise.core.records.access;
