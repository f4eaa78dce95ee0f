package org.mortise.api.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.sessions.Session;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps an instant in a {@code timestamp with time zone}. Named {@code instant} on {@link RecordEntity}. */
@ProviderType
public final class InstantConverter implements Converter {

    private static final long serialVersionUID = 1L;

    @Override
    public Object convertObjectValueToDataValue(Object value, Session session) {
        return value instanceof Instant instant ? Timestamp.from(instant) : value;
    }

    @Override
    public Object convertDataValueToObjectValue(Object value, Session session) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (value instanceof OffsetDateTime dateTime) {
            return dateTime.toInstant();
        }
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public void initialize(DatabaseMapping mapping, Session session) {
        if (mapping.getField() != null) {
            mapping.getField().setSqlType(java.sql.Types.TIMESTAMP);
        }
    }
}
