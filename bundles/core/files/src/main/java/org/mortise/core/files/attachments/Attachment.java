package org.mortise.core.files.attachments;

import java.util.UUID;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.eclipse.persistence.annotations.Convert;
import org.mortise.api.persistence.RecordEntity;

/** A file that belongs to a record of any type. */
@Entity
@Table(name = "files_attachment")
@Access(AccessType.FIELD)
class Attachment extends RecordEntity {

    @Column(name = "name")
    private String name;

    @Convert("uuid")
    @Column(name = "parent_id")
    private UUID parent;

    @Column(name = "parent_type")
    private String parentType;

    @Convert("uuid")
    @Column(name = "file_id")
    private UUID file;

    @Column(name = "description")
    private String description;
}
