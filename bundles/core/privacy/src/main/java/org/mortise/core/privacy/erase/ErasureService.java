package org.mortise.core.privacy.erase;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.privacy.Erasure;
import org.mortise.api.privacy.ErasurePlan;
import org.mortise.api.privacy.ErasureRequest;
import org.mortise.api.privacy.LegalHold;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Permissions;
import org.mortise.api.security.Secrets;
import org.mortise.core.persistence.Sql;
import org.mortise.core.privacy.circle.CircleFinder;
import org.mortise.core.privacy.tables.Owners;
import org.mortise.core.privacy.tables.Search;
import org.mortise.core.privacy.tables.TextTables;
import org.mortise.core.privacy.words.WordFinder;

/** Plans erasures, takes them, and tells of them. */
public final class ErasureService {

    public static final String PERMISSION = "privacy.erase";
    private static final int REASON = 1_000;

    private final Callers callers;
    private final Permissions permissions;
    private final Transactions transactions;
    private final AuditLog audit;
    private final ErasurePlanner planner;
    private final ErasureStore store;
    private final ErasureWorker worker;

    public ErasureService(
            Sql sql,
            Records records,
            RecordTypes types,
            Transactions transactions,
            Callers callers,
            Permissions permissions,
            Secrets secrets,
            AuditLog audit,
            Holders holders,
            List<LegalHold> holds) {
        this.callers = callers;
        this.permissions = permissions;
        this.transactions = transactions;
        this.audit = audit;
        History history = new History(sql, audit);
        TextTables tables = new TextTables(sql);
        Search search = new Search(sql, transactions);
        Owners owners = new Owners(sql);
        Holds asked = new Holds(holds);
        this.planner = new ErasurePlanner(
                types,
                new CircleFinder(types, records, holders::same),
                new WordFinder(history::pastValues, new OtherPersons(records)),
                new Mentions(tables, search, owners, types, records),
                history,
                asked,
                new Namesakes(types, records),
                new AbsentTypes(sql, types));
        this.store = new ErasureStore(sql, transactions, secrets);
        ErasureRun run = new ErasureRun(
                store,
                new RecordEraser(records, types, transactions, history, new HiddenColumns(sql)),
                asked,
                holders,
                new Sweep(sql, tables, search, owners, types, transactions, history),
                new Proof(tables, search),
                history,
                () -> audit);
        this.worker = new ErasureWorker(store, run, callers);
    }

    public void start() {
        worker.start();
    }

    public void stop() {
        worker.stop();
    }

    public ErasurePlan plan(ErasureRequest request) {
        require();
        return system(() -> planner.plan(request)).plan();
    }

    /** What tells one plan from another. */
    public static String fingerprint(ErasurePlan plan) {
        return UUID.nameUUIDFromBytes((plan.steps() + "" + plan.conflicts()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** @param fingerprint of the plan that is meant; null for whatever it is now */
    public UUID erase(ErasureRequest request, String fingerprint) {
        require();
        if (request.reason().length() > REASON) {
            throw ProblemException.invalid("reason", "must have at most " + REASON + " characters");
        }
        ErasurePlanner.Made made = system(() -> planner.plan(request));
        if (fingerprint != null && !fingerprint.equals(fingerprint(made.plan()))) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "plan-changed",
                    "The records have changed since the plan was made; look at the plan again.");
        }
        if (!made.plan().conflicts().isEmpty()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "legal-hold",
                    String.join(" ", made.plan().conflicts()));
        }
        UUID id = UUID.randomUUID();
        Caller caller = callers.current();
        transactions.required(() -> {
            store.create(
                    id,
                    request.mode().name(),
                    request.reason(),
                    caller.name(),
                    caller.userId(),
                    made.words(),
                    made.items());
            audit.record(AuditEvent.of("erasure-asked", "erasure", id.toString()));
            transactions.afterCommit(worker::wake);
            return null;
        });
        return id;
    }

    public Optional<Erasure> find(UUID id) {
        require();
        return store.find(id);
    }

    public Optional<Erasure> await(UUID id, Duration patience) {
        require();
        return worker.await(id, patience);
    }

    public List<Erasure> latest(int limit) {
        require();
        return store.latest(limit);
    }

    private void require() {
        if (!callers.current().administrator()) {
            permissions.require(PERMISSION);
        }
    }

    private <T> T system(Supplier<T> work) {
        return callers.as(Caller.SYSTEM.through("erasure-plan"), work);
    }
}
