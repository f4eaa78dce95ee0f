package org.mortise.api.persistence;

import org.osgi.annotation.versioning.ProviderType;

/** Knows the columns that were added to entities at run time. An OSGi service of the platform, asked by {@link CustomFieldsSource}. */
@ProviderType
public interface CustomColumns {

    /**
     * @param unit the name of a persistence unit
     * @return an EclipseLink {@code entity-mappings} document with the virtual attributes of the unit's entities; null when there
     *     are none
     */
    String mappings(String unit);
}
