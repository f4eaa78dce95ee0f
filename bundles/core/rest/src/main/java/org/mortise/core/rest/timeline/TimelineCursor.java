package org.mortise.core.rest.timeline;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.HistoryQuery;

/** The place behind the last item of a page, as a token for clients. */
public final class TimelineCursor {

    private static final int MAX_LENGTH = 200;

    private TimelineCursor() {}

    public static String encode(Instant at, UUID key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + " " + key).getBytes(StandardCharsets.US_ASCII));
    }

    /** @return null for null */
    public static HistoryQuery.Place decode(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = cursor.length() > MAX_LENGTH
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            int blank = text.indexOf(' ');
            if (blank > 0 && text.length() == blank + 37) {
                return new HistoryQuery.Place(
                        Instant.parse(text.substring(0, blank)), UUID.fromString(text.substring(blank + 1)));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unknown();
        }
        throw unknown();
    }

    private static ProblemException unknown() {
        String message = "is not a cursor that you got from here";
        return new ProblemException(
                ProblemType.MALFORMED,
                null,
                "cursor " + message + ".",
                List.of(new Violation("cursor", message)),
                null);
    }
}
