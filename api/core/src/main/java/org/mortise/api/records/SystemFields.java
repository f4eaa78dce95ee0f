package org.mortise.api.records;

/** The names of the fields that every record has. */
public final class SystemFields {

    public static final String ID = "id";
    /** A client's own key for the record, unique within the type; imports find their records by it. */
    public static final String EXTERNAL_ID = "externalId";

    public static final String VERSION = "version";
    public static final String CREATED_AT = "createdAt";
    public static final String CREATED_BY = "createdBy";
    public static final String MODIFIED_AT = "modifiedAt";
    public static final String MODIFIED_BY = "modifiedBy";
    public static final String DELETED_AT = "deletedAt";

    private SystemFields() {}
}
