package org.mortise.core.retention;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Sql;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node works at a time: a row that says who, and until when the others leave it alone if they hear no more of him. A node keeps
 * its name over restarts, so that it need not wait for itself after it was killed.
 */
@Component(service = Lease.class)
public final class Lease {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    static final Duration TIME = Duration.ofMinutes(5);

    private final Sql sql;
    private final Transactions transactions;
    private final String holder;

    @Activate
    public Lease(
            BundleContext context,
            @Reference(target = Names.MIGRATED) DataSource dataSource,
            @Reference Transactions transactions) {
        this(name(context.getDataFile("node")), new Sql(dataSource), transactions);
    }

    Lease(String holder, Sql sql, Transactions transactions) {
        this.holder = holder;
        this.sql = sql;
        this.transactions = transactions;
    }

    private static String name(File kept) {
        String fresh = UUID.randomUUID().toString();
        try {
            if (kept == null) {
                return fresh;
            }
            // Empty after a crash while it was written: two nodes without a name would be one.
            if (kept.length() != fresh.length()) {
                Files.writeString(kept.toPath(), fresh);
            }
            return Files.readString(kept.toPath());
        } catch (IOException e) {
            LOG.warn("This node is given another name at each start: {}", e.toString());
            return fresh;
        }
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
