package org.mortise.core.records.units;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.dynamic.DynamicEntity;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Address;
import org.mortise.api.records.Field;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Reference;
import org.mortise.api.records.StoredFile;

/**
 * Reads and sets the fields of entities through their mappings, so that typed attributes, attributes added at run time and
 * entities without a class are all the same. Short-lived: a refresh of the metadata makes new descriptors.
 */
public final class EntityAccess {

    private static final List<String> ADDRESS_PARTS = List.of("street", "city", "state", "postalCode", "country");

    /** What is added to the name of a reference to any type, for the attribute that has the type. */
    public static final String TYPE = "Type";

    private final ClassDescriptor descriptor;
    private final AbstractSession session;

    private EntityAccess(ClassDescriptor descriptor, AbstractSession session) {
        this.descriptor = descriptor;
        this.session = session;
    }

    public static EntityAccess of(JpaEntityManager manager, RecordType type) {
        AbstractSession session = (AbstractSession) manager.getServerSession();
        ClassDescriptor descriptor = session.getDescriptorForAlias(type.entity());
        if (descriptor == null) {
            throw new IllegalStateException("The unit " + type.unit() + " has no entity " + type.entity());
        }
        return new EntityAccess(descriptor, session);
    }

    public Class<?> entityClass() {
        return descriptor.getJavaClass();
    }

    public ClassDescriptor descriptor() {
        return descriptor;
    }

    AbstractSession session() {
        return session;
    }

    /** Whether the entity has an attribute of that name. */
    public boolean maps(String attribute) {
        return descriptor.getObjectBuilder().getMappingForAttributeName(attribute) != null;
    }

    public Object newEntity() {
        return descriptor.getInstantiationPolicy().buildNewInstance();
    }

    /** The value of an attribute as it stands in the entity. */
    public Object raw(Object entity, String attribute) {
        return mapping(descriptor, attribute).getRealAttributeValueFromObject(entity, session);
    }

    public void setRaw(Object entity, String attribute, Object value) {
        mapping(descriptor, attribute).setRealAttributeValueInObject(entity, value);
    }

    /** The value of a field in the Java form; references come without their names. */
    public Object get(Object entity, Field field) {
        return get(descriptor, entity, field);
    }

    /** @param value in the Java form */
    public void set(Object entity, Field field, Object value) {
        set(descriptor, entity, field, value);
    }

    private Object get(ClassDescriptor owner, Object object, Field field) {
        if (notMapped(owner, field)) {
            return null;
        }
        DatabaseMapping mapping = mapping(owner, field.name());
        Object value = mapping.getRealAttributeValueFromObject(object, session);
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case MONEY -> {
                Object currency =
                        mapping(owner, field.name() + "Currency").getRealAttributeValueFromObject(object, session);
                yield currency == null ? null : new Money((BigDecimal) value, (String) currency);
            }
            case REFERENCE -> reference(owner, object, field, (UUID) value);
            case FILE -> StoredFile.of((UUID) value);
            case REFERENCES -> {
                List<Reference> references = new ArrayList<>();
                ((Collection<?>) value).forEach(id -> references.add(Reference.to(field.target(), (UUID) id)));
                yield references;
            }
            case ENUMERATIONS -> new ArrayList<>((Collection<?>) value);
            case ADDRESS -> address(mapping.getReferenceDescriptor(), value);
            case LIST -> items(mapping.getReferenceDescriptor(), (Collection<?>) value, field);
            case INTEGER, AUTO_NUMBER -> ((Number) value).longValue();
            default -> value;
        };
    }

    private void set(ClassDescriptor owner, Object object, Field field, Object value) {
        if (notMapped(owner, field)) {
            if (value != null) {
                throw ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        "The field " + field.name() + " was added this moment; repeat the request.");
            }
            return;
        }
        DatabaseMapping mapping = mapping(owner, field.name());
        switch (field.type()) {
            case MONEY -> {
                Money money = (Money) value;
                put(mapping, object, money == null ? null : money.amount());
                put(mapping(owner, field.name() + "Currency"), object, money == null ? null : money.currency());
            }
            case REFERENCE -> {
                put(mapping, object, value == null ? null : ((Reference) value).id());
                if (field.targetsAny()) {
                    put(mapping(owner, field.name() + TYPE), object, value == null ? null : ((Reference) value).type());
                }
            }
            case FILE -> put(mapping, object, value == null ? null : ((StoredFile) value).id());
            case REFERENCES -> {
                List<UUID> ids = new ArrayList<>();
                if (value != null) {
                    ((List<?>) value).forEach(reference -> ids.add(((Reference) reference).id()));
                }
                put(mapping, object, ids);
            }
            case ENUMERATIONS ->
                put(mapping, object, value == null ? new ArrayList<>() : new ArrayList<>((List<?>) value));
            case ADDRESS -> put(mapping, object, value == null ? null : addressObject(mapping, (Address) value));
            case LIST -> put(mapping, object, itemObjects((AggregateCollectionMapping) mapping, value, field));
            default -> put(mapping, object, converted(mapping, value));
        }
    }

    private Reference reference(ClassDescriptor owner, Object object, Field field, UUID id) {
        if (!field.targetsAny()) {
            return Reference.to(field.target(), id);
        }
        Object type = mapping(owner, field.name() + TYPE).getRealAttributeValueFromObject(object, session);
        return type == null ? null : Reference.to((String) type, id);
    }

    private Address address(ClassDescriptor embedded, Object value) {
        String[] parts = new String[ADDRESS_PARTS.size()];
        boolean empty = true;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (String) mapping(embedded, ADDRESS_PARTS.get(i)).getRealAttributeValueFromObject(value, session);
            empty &= parts[i] == null;
        }
        return empty ? null : new Address(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    private Object addressObject(DatabaseMapping mapping, Address address) {
        ClassDescriptor embedded = mapping.getReferenceDescriptor();
        Object object = embedded.getInstantiationPolicy().buildNewInstance();
        String[] parts = {address.street(), address.city(), address.state(), address.postalCode(), address.country()};
        for (int i = 0; i < parts.length; i++) {
            put(mapping(embedded, ADDRESS_PARTS.get(i)), object, parts[i]);
        }
        return object;
    }

    private List<Map<String, Object>> items(ClassDescriptor embedded, Collection<?> objects, Field field) {
        List<Map<String, Object>> items = new ArrayList<>(objects.size());
        for (Object object : objects) {
            Map<String, Object> item = new LinkedHashMap<>();
            for (Field part : field.items()) {
                item.put(part.name(), get(embedded, object, part));
            }
            items.add(item);
        }
        return items;
    }

    private List<Object> itemObjects(AggregateCollectionMapping mapping, Object value, Field field) {
        List<Object> objects = new ArrayList<>();
        if (value != null) {
            ClassDescriptor embedded = mapping.getReferenceDescriptor();
            for (Object item : (List<?>) value) {
                Object object = embedded.getInstantiationPolicy().buildNewInstance();
                for (Field part : field.items()) {
                    set(embedded, object, part, ((Map<?, ?>) item).get(part.name()));
                }
                objects.add(object);
            }
        }
        return objects;
    }

    /** Entities may map a whole number by an Integer. */
    private static Object converted(DatabaseMapping mapping, Object value) {
        return value instanceof Long number && mapping.getAttributeClassification() == Integer.class
                ? Integer.valueOf(number.intValue())
                : value;
    }

    private static void put(DatabaseMapping mapping, Object object, Object value) {
        mapping.setRealAttributeValueInObject(object, value);
    }

    /** A request that began before the field was added or purged still has the mapping, or the description, of then. */
    private static boolean notMapped(ClassDescriptor owner, Field field) {
        boolean runTime = field.custom() || DynamicEntity.class.isAssignableFrom(owner.getJavaClass());
        return runTime && owner.getObjectBuilder().getMappingForAttributeName(field.name()) == null;
    }

    private static DatabaseMapping mapping(ClassDescriptor owner, String attribute) {
        DatabaseMapping mapping = owner.getObjectBuilder().getMappingForAttributeName(attribute);
        if (mapping == null) {
            throw new IllegalStateException(
                    owner.getJavaClassName() + " does not map the field " + attribute + " of its description");
        }
        return mapping;
    }
}
