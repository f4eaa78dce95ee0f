package org.mortise.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;
import javax.ws.rs.QueryParam;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.sales.SalesScope;

/** Which opportunities a report of sales is about. Texts, so that what cannot be read is said in a problem document. */
public class SalesParameters {

    /** The first close date that counts, {@code 2017-01-01}. */
    @QueryParam("from")
    public String from;

    /** The last close date that counts. */
    @QueryParam("to")
    public String to;

    /** The id of a pipeline. */
    @QueryParam("pipeline")
    public String pipeline;

    /** The id of a user. */
    @QueryParam("owner")
    public String owner;

    /** MALFORMED when one of them cannot be read. */
    SalesScope scope() {
        return SalesScope.all()
                .from(read("from", from, LocalDate::parse, "a date such as 2017-01-31"))
                .to(read("to", to, LocalDate::parse, "a date such as 2017-01-31"))
                .pipeline(read("pipeline", pipeline, UUID::fromString, "the id of a pipeline"))
                .owner(read("owner", owner, UUID::fromString, "the id of a user"));
    }

    static <T> T read(String name, String text, Function<String, T> reader, String expected) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw ProblemException.of(
                    ProblemType.MALFORMED,
                    "The parameter " + name + " has to be " + expected + ", not \"" + text + "\".");
        }
    }
}
