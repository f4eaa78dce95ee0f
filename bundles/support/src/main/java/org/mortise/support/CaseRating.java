package org.mortise.support;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records what a customer thinks of the way a case was closed. */
@Component(service = CaseRating.class)
public final class CaseRating {

    private static final int ATTEMPTS = 3;

    private final Records records;
    private final Transactions transactions;
    private final SatisfactionRequests requests;

    @Activate
    public CaseRating(@Reference Records records, @Reference Transactions transactions) {
        this.records = records;
        this.transactions = transactions;
        this.requests = new SatisfactionRequests(records, Clock.systemUTC());
    }

    /**
     * In one transaction, in the name of the current caller.
     *
     * @param comment may be null
     * @return the CSAT response
     * @throws ProblemException NOT_FOUND; CONFLICT with {@code case-not-closed} or {@code case-already-rated}
     */
    RecordData rate(UUID caseId, int rating, String comment) {
        return insistently(() -> {
            RecordData supportCase = records.get("case", caseId);
            requireClosed(supportCase);
            return answer(requests.ofClosing(supportCase, supportCase.integer("closings")), rating, comment);
        });
    }

    /**
     * For the customer who was asked and cannot sign in: the token is the permission. In one transaction, in the name of the
     * current caller.
     *
     * @throws ProblemException NOT_FOUND for a token that was never given out; otherwise as {@link #rate}
     */
    RecordData rateByToken(String token, int rating, String comment) {
        return insistently(() -> {
            RecordData request = requests.ofToken(token);
            RecordData supportCase =
                    records.get("case", request.reference("case").id());
            requireClosed(supportCase);
            requireUnanswered(request);
            // An old letter may be answered after the case was reopened and closed again: the rating is for what it is
            // now.
            return answer(requests.ofClosing(supportCase, supportCase.integer("closings")), rating, comment);
        });
    }

    /** Again when the subscriber makes the request of this closing at the same moment: then it is there. */
    private RecordData insistently(Supplier<RecordData> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.required(work);
            } catch (ProblemException e) {
                if (attempt == ATTEMPTS || !madeMeanwhile(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whether the subscriber was faster: noticed at the write, or just before it. */
    private static boolean madeMeanwhile(ProblemException problem) {
        return problem.code().equals("duplicate-value")
                || problem.violations().stream()
                        .anyMatch(violation -> violation.field().equals("externalId"));
    }

    private static void requireClosed(RecordData supportCase) {
        if (!CasePreparer.CLOSED.equals(supportCase.text("status"))) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "case-not-closed", "Only a closed case can be rated; close it first.");
        }
    }

    private static void requireUnanswered(RecordData request) {
        if (request.instant("respondedAt") != null) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "case-already-rated",
                    "This closing of the case was rated already. It can be rated again when the case was reopened and"
                            + " closed once more.");
        }
    }

    private RecordData answer(RecordData request, int rating, String comment) {
        requireUnanswered(request);
        RecordData response = records.write(Write.create("csatResponse", response(request, rating, comment)));
        requests.answered(request, response);
        UUID caseId = request.reference("case").id();
        records.write(Write.update("case", caseId, Map.of("satisfaction", (long) rating))
                .byModule());
        return response;
    }

    private static Map<String, Object> response(RecordData request, int rating, String comment) {
        Map<String, Object> values = new HashMap<>();
        values.put("rating", (long) rating);
        values.put("comment", comment);
        values.put("case", request.reference("case"));
        values.put("contact", request.reference("contact"));
        values.put("agent", request.reference("agent"));
        return values;
    }
}
