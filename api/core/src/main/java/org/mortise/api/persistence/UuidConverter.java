package org.mortise.api.persistence;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.sessions.Session;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps a UUID in the database's own UUID type. Named {@code uuid} on {@link RecordEntity}. */
@ProviderType
public final class UuidConverter implements Converter {

    private static final long serialVersionUID = 1L;

    @Override
    public Object convertObjectValueToDataValue(Object value, Session session) {
        return value instanceof String text ? UUID.fromString(text) : value;
    }

    @Override
    public Object convertDataValueToObjectValue(Object value, Session session) {
        return value == null || value instanceof UUID ? value : UUID.fromString(value.toString());
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public void initialize(DatabaseMapping mapping, Session session) {
        // Without it a null is bound as VARCHAR, which PostgreSQL refuses for a uuid column.
        if (mapping.getField() != null) {
            mapping.getField().setSqlType(Types.OTHER);
        }
    }
}
