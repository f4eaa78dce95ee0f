package org.mortise.core.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One node works at a time: a row that says who, and until when the others leave it alone if they hear no more of him. */
@Component(service = Lease.class)
public final class Lease {

    static final Duration TIME = Duration.ofMinutes(5);

    private final Sql sql;
    private final Transactions transactions;
    private final String holder = UUID.randomUUID().toString();

    @Activate
    public Lease(@Reference(target = Names.MIGRATED) DataSource dataSource, @Reference Transactions transactions) {
        this.sql = new Sql(dataSource);
        this.transactions = transactions;
    }

    /** Also makes it longer. @return whether this node works now */
    boolean take() {
        Instant now = Instant.now();
        return transactions.requiresNew(() -> sql.update(
                        "update mortise_retention_lease set holder = ?, held_until = ? where name = 'retention' and (holder is"
                                + " null or holder = ? or held_until < ?)",
                        holder,
                        now.plus(TIME),
                        holder,
                        now)
                == 1);
    }

    void give() {
        transactions.requiresNew(() -> sql.update(
                "update mortise_retention_lease set holder = null, held_until = null where name = 'retention' and holder = ?",
                holder));
    }
}
