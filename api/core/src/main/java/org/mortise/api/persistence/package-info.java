/**
 * What a plugin's JPA entities build on. An entity of a record type extends
 * {@link org.mortise.api.persistence.RecordEntity}; the persistence unit names
 * {@link org.mortise.api.persistence.CustomFieldsSource} as its {@code eclipselink.metadata-source}.
 */
@Version("1.1.0")
package org.mortise.api.persistence;

import org.osgi.annotation.versioning.Version;
