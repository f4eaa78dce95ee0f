package org.mortise.api.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import javax.persistence.Transient;
import javax.persistence.Version;
import org.eclipse.persistence.annotations.ChangeTracking;
import org.eclipse.persistence.annotations.ChangeTrackingType;
import org.eclipse.persistence.annotations.Convert;
import org.eclipse.persistence.annotations.Converter;
import org.eclipse.persistence.annotations.Converters;
import org.eclipse.persistence.annotations.VirtualAccessMethods;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The columns that every record type's table has, and room for the custom fields that are added to it at run time.
 *
 * <p>Entities stay in their bundle: the platform fills and reads them through their mappings, everybody else sees
 * {@link org.mortise.api.records.RecordData}. Each field of the type's description is mapped by an attribute of the same name;
 * a money field {@code x} by {@code x} and {@code xCurrency}; a reference by a UUID.
 */
@MappedSuperclass
@VirtualAccessMethods(get = "customValue", set = "setCustomValue")
// Attribute change tracking is woven for the attributes known at class load; a custom field added later would be lost.
@ChangeTracking(ChangeTrackingType.DEFERRED)
@Converters({
    @Converter(name = "uuid", converterClass = UuidConverter.class),
    @Converter(name = "instant", converterClass = InstantConverter.class)
})
@ConsumerType
public abstract class RecordEntity {

    @Id
    @Convert("uuid")
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "external_id")
    private String externalId;

    @Convert("instant")
    @Column(name = "created_at")
    private Instant createdAt;

    @Convert("uuid")
    @Column(name = "created_by")
    private UUID createdBy;

    @Convert("instant")
    @Column(name = "modified_at")
    private Instant modifiedAt;

    @Convert("uuid")
    @Column(name = "modified_by")
    private UUID modifiedBy;

    @Convert("instant")
    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Transient
    private Map<String, Object> customValues = new HashMap<>();

    protected RecordEntity() {}

    /** Called by EclipseLink for the attributes that were added at run time. */
    @SuppressWarnings("unchecked")
    public <T> T customValue(String name) {
        return (T) customValues.get(name);
    }

    /** Called by EclipseLink for the attributes that were added at run time; returns the former value. */
    public Object setCustomValue(String name, Object value) {
        return customValues.put(name, value);
    }
}
