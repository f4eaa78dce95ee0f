package @package@;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.eclipse.persistence.annotations.Convert;
import org.mortise.api.persistence.RecordEntity;

/** The columns of the record type. The platform reads and writes them by their names, so there is nothing else here. */
@Entity
@Table(name = "@table@")
@Access(AccessType.FIELD)
class @Type@ extends RecordEntity {

    @Column(name = "subject")
    private String subject;

    @Convert("uuid")
    @Column(name = "account_id")
    private UUID account;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "notes")
    private String notes;
}
