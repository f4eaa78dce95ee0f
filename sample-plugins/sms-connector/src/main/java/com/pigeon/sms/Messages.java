package com.pigeon.sms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;

/** The messages and what became of them. */
final class Messages {

    static final String TYPE = "smsMessage";
    private static final int MOST_ATTEMPTS = 10;
    private static final int LONGEST_PROBLEM = 500;

    private final Records records;

    Messages(Records records) {
        this.records = records;
    }

    /** @param sort createdAt for the oldest first, -createdAt for the newest */
    List<RecordData> in(String state, String sort, int most) {
        return records.query(Query.of(TYPE)
                        .where("state==" + state)
                        .sort(List.of(sort))
                        .limit(most))
                .items();
    }

    void sent(RecordData message, String gatewayId) {
        Map<String, Object> values = new HashMap<>(Map.of("state", "Sent", "gatewayId", gatewayId));
        values.put("problem", null);
        write(message, values);
    }

    void delivered(RecordData message) {
        write(message, Map.of("state", "Delivered"));
    }

    void failed(RecordData message, String problem) {
        write(message, Map.of("state", "Failed", "problem", cut(problem)));
    }

    /** Stays queued, and is given up in the end. */
    void later(RecordData message, String problem) {
        long attempts = ((Number) message.get("attempts")).longValue() + 1;
        write(
                message,
                Map.of(
                        "state",
                        attempts < MOST_ATTEMPTS ? "Queued" : "Failed",
                        "attempts",
                        attempts,
                        "problem",
                        cut(problem)));
    }

    /** Whatever else somebody changed of it meanwhile. */
    private void write(RecordData message, Map<String, Object> values) {
        records.write(Write.update(TYPE, message.id(), values).byModule());
    }

    private static String cut(String problem) {
        return problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem;
    }
}
