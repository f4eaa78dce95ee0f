/** What every collection has in common, over records of several modules and on every database. */
package org.mortise.itests.rest;
