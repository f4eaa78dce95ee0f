package org.mortise.support;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.SystemFields;
import org.mortise.api.records.Write;

/** The one satisfaction request that belongs to each closing of a case, made by whoever needs it first. */
final class SatisfactionRequests {

    private static final String TYPE = "satisfactionRequest";
    private static final int TOKEN_BYTES = 24;

    private final Records records;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SatisfactionRequests(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** The request for that closing of the case, made now if there is none. In the thread's transaction. */
    RecordData ofClosing(RecordData supportCase, long closing) {
        String key = supportCase.id() + "/" + closing;
        return records.findUnique(TYPE, SystemFields.EXTERNAL_ID, key)
                .orElseGet(() -> create(key, supportCase, closing));
    }

    /** The request that was sent with this token; NOT_FOUND when there is none. */
    RecordData ofToken(String token) {
        return records.findUnique(TYPE, "token", token)
                // "Unique" ignores letter case, a token does not.
                .filter(request -> request.text("token").equals(token))
                .orElseThrow(() -> ProblemException.notFound("satisfaction request with this token"));
    }

    /** Marks the request as answered; PRECONDITION_FAILED when somebody else has done so since it was read. */
    void answered(RecordData request, RecordData response) {
        Map<String, Object> values = Map.of("respondedAt", now(), "response", response.reference());
        records.write(Write.update(TYPE, request.id(), values)
                .expecting(request.version())
                .byModule());
    }

    private RecordData create(String key, RecordData supportCase, long closing) {
        Map<String, Object> values = new HashMap<>();
        values.put(SystemFields.EXTERNAL_ID, key);
        values.put("case", supportCase.reference());
        values.put("closing", closing);
        values.put("contact", supportCase.reference("contact"));
        values.put("agent", supportCase.reference("owner"));
        values.put("token", token());
        values.put("requestedAt", now());
        return records.write(Write.create(TYPE, values).byModule());
    }

    /** Cannot be guessed: it will let a customer answer who cannot sign in. */
    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
