package org.mortise.api.persistence;

import java.io.StringReader;
import java.util.Map;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.internal.jpa.metadata.xml.XMLEntityMappings;
import org.eclipse.persistence.internal.jpa.metadata.xml.XMLEntityMappingsReader;
import org.eclipse.persistence.jpa.metadata.MetadataSourceAdapter;
import org.eclipse.persistence.logging.SessionLog;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * Tells EclipseLink of the custom fields, at first deployment and at every refresh of a unit's metadata. Named in
 * {@code persistence.xml} as {@code eclipselink.metadata-source}; EclipseLink makes the instance, so the platform's part of the
 * answer comes from the service {@link CustomColumns}.
 */
@ProviderType
public final class CustomFieldsSource extends MetadataSourceAdapter {

    /** The property of a persistence unit that repeats its name for this class. */
    public static final String UNIT = "mortise.unit";

    @Override
    public XMLEntityMappings getEntityMappings(
            Map<String, Object> properties, ClassLoader classLoader, SessionLog log) {
        String unit = (String) properties.get(UNIT);
        if (unit == null) {
            throw new IllegalStateException("persistence.xml lacks the property " + UNIT);
        }
        String xml = mappings(unit);
        return xml == null
                ? null
                : XMLEntityMappingsReader.read(
                        "custom-fields-" + unit,
                        new StringReader(xml),
                        CustomFieldsSource.class.getClassLoader(),
                        Map.of(PersistenceUnitProperties.ORM_SCHEMA_VALIDATION, "false"));
    }

    @Override
    public Map<String, Object> getPropertyOverrides(
            Map<String, Object> properties, ClassLoader classLoader, SessionLog log) {
        return null;
    }

    private static String mappings(String unit) {
        Bundle bundle = FrameworkUtil.getBundle(CustomFieldsSource.class);
        BundleContext context = bundle.getBundleContext();
        if (context == null) {
            // An API bundle that is resolved and not started has no context; ours is always started, so say it loudly.
            throw new IllegalStateException(bundle.getSymbolicName() + " is not started");
        }
        ServiceReference<CustomColumns> reference = context.getServiceReference(CustomColumns.class);
        if (reference == null) {
            throw new IllegalStateException("The record platform is not there yet");
        }
        try {
            return context.getService(reference).mappings(unit);
        } finally {
            context.ungetService(reference);
        }
    }
}
