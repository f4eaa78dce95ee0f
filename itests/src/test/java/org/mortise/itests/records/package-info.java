/** What every record has beside its fields: a history and a timeline, files, an end. */
package org.mortise.itests.records;
