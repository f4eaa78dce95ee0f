package org.mortise.core.records.computed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.ComputedFields;
import org.mortise.api.records.ComputedState;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes fields for records that were there before the field was, or before it was changed, or that changed while its plugin was
 * away. In the background, in small transactions, on one node at a time; a crash begins that field anew.
 */
public final class Backfill implements ComputedFields, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);
    private static final int BATCH = 500;
    private static final Duration DEAD = Duration.ofMinutes(2);

    private final RecordTypes types;
    private final Computer computer;
    private final ComputedStates states;
    private final Transactions transactions;
    private final Callers callers;
    private final Set<String> seen = new HashSet<>();
    private final ScheduledThreadPoolExecutor worker;
    private volatile boolean stopping;

    public Backfill(RecordTypes types, Computer computer, Sql sql, Transactions transactions, Callers callers) {
        this.types = types;
        this.computer = computer;
        this.states = new ComputedStates(sql);
        this.transactions = transactions;
        this.callers = callers;
        this.worker = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "mortise-computed-fields");
            thread.setDaemon(true);
            return thread;
        });
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        // What another node asked for and left, and what could not be done when it was asked for.
        worker.scheduleWithFixedDelay(this::round, 30, 30, TimeUnit.SECONDS);
    }

    /** Whenever the types may have changed. Returns at once. */
    public void look() {
        if (!stopping) {
            worker.execute(this::round);
        }
    }

    @Override
    public List<ComputedState> states(String typeName) {
        RecordType type = types.require(typeName);
        Map<String, ComputedState> known = new HashMap<>();
        states.all().forEach(row -> {
            if (row.state().type().equals(typeName)) {
                known.put(row.state().field(), row.state());
            }
        });
        return type.fields().stream()
                .filter(Field::computed)
                .map(field -> told(type, field, known.get(field.name())))
                .toList();
    }

    /** Why a field stands still is told at once. */
    private ComputedState told(RecordType type, Field field, ComputedState state) {
        String problem =
                computer.computations().problem(type.name(), field).orElse(state == null ? null : state.problem());
        return state == null
                ? new ComputedState(type.name(), field.name(), ComputedStates.PENDING, false, 0, null, 0, null, problem)
                : new ComputedState(
                        state.type(),
                        state.field(),
                        state.state(),
                        state.compareOnly(),
                        state.processed(),
                        state.total(),
                        state.different(),
                        state.at(),
                        problem);
    }

    @Override
    public ComputedState recompute(String typeName, String fieldName, boolean compareOnly) {
        callers.requireAdministrator();
        Field field = types.require(typeName)
                .field(fieldName)
                .filter(Field::computed)
                .orElseThrow(() -> ProblemException.notFound("computed field \"" + fieldName + "\" of " + typeName));
        states.request(typeName, fieldName, definition(field), compareOnly);
        look();
        return states.find(typeName, fieldName).orElseThrow().state();
    }

    private synchronized void round() {
        try {
            Map<String, ComputedStates.Row> known = new HashMap<>();
            states.all()
                    .forEach(row ->
                            known.put(row.state().type() + "." + row.state().field(), row));
            Set<String> present = new HashSet<>();
            for (RecordType type : types.all()) {
                for (Field field : type.fields()) {
                    if (field.computed() && !stopping) {
                        present.add(type.name() + "." + field.name());
                        lookAt(type, field, known.get(type.name() + "." + field.name()));
                    }
                }
            }
            forgotten(present, known);
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warn("Computed fields could not be looked after; next try in 30 s", e);
            }
        }
    }

    private void lookAt(RecordType type, Field field, ComputedStates.Row row) {
        seen.add(type.name() + "." + field.name());
        String definition = definition(field);
        if (row == null || !row.definition().equals(definition)) {
            states.request(type.name(), field.name(), definition, false);
        }
        boolean possible = computer.computations().problem(type.name(), field).isEmpty();
        if (possible && states.claim(type.name(), field.name(), Instant.now().minus(DEAD))) {
            callers.as(Caller.SYSTEM, () -> {
                run(
                        type,
                        field,
                        row != null
                                && row.definition().equals(definition)
                                && row.state().compareOnly());
                return null;
            });
        }
    }

    /** Fields that went away while this node runs: what happens until they come back, they do not see. */
    private void forgotten(Set<String> present, Map<String, ComputedStates.Row> known) {
        for (String gone : Set.copyOf(seen)) {
            if (!present.contains(gone) && known.containsKey(gone) && !stopping) {
                ComputedState state = known.get(gone).state();
                states.request(state.type(), state.field(), "away", false);
                seen.remove(gone);
            }
        }
    }

    private void run(RecordType type, Field field, boolean compareOnly) {
        long processed = 0;
        long different = 0;
        try {
            List<UUID> ids = transactions.required(() -> computer.rows().ids(type));
            for (int i = 0; i < ids.size() && !stopping; i += BATCH) {
                List<UUID> batch = ids.subList(i, Math.min(ids.size(), i + BATCH));
                different += transactions.required(
                        () -> computer.again(type, field, batch, compareOnly, callers.current(), Instant.now()));
                processed += batch.size();
                if (!states.progress(type.name(), field.name(), processed, ids.size(), different)) {
                    return;
                }
            }
            if (!stopping) {
                states.progress(type.name(), field.name(), processed, ids.size(), different);
                states.end(type.name(), field.name(), ComputedStates.DONE, null);
                LOG.info(
                        "{}.{} is computed for {} records, {} differed",
                        type.name(),
                        field.name(),
                        processed,
                        different);
            }
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warn("{}.{} could not be computed for all records", type.name(), field.name(), e);
                states.end(type.name(), field.name(), ComputedStates.FAILED, String.valueOf(e.getMessage()));
            }
        }
    }

    private static String definition(Field field) {
        String text = field.type() + "|" + field.expression().orElse("") + "|"
                + field.rollUp().map(Object::toString).orElse("");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stopping = true;
        worker.shutdown();
        try {
            worker.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
