package org.mortise.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;

/** From the closing of a case to the rating, with the pieces wired as in the platform. */
public class SatisfactionFlowTest {

    private static final Reference AGENT = Reference.to("user", UUID.randomUUID());
    private static final Reference CONTACT = Reference.to("contact", UUID.randomUUID());

    private final FakeRecords records = new FakeRecords();
    private final SatisfactionRequestSubscriber subscriber = new SatisfactionRequestSubscriber(records);
    private final CaseRating rating = new CaseRating(records, new FakeTransactions());
    private UUID caseId;

    @Before
    public void openCase() {
        records.preparers.put("case", new CasePreparer());
        records.preparers.put("csatResponse", new CsatResponsePreparer());
        caseId = records.write(Write.create("case", Map.of("status", "New", "owner", AGENT, "contact", CONTACT)))
                .id();
    }

    @Test
    public void closingAsksOnceHoweverOftenTheEventComes() {
        status("Closed");
        deliver();
        deliver();

        RecordData request = only("satisfactionRequest");
        assertEquals(caseId, request.reference("case").id());
        assertEquals(AGENT, request.reference("agent"));
        assertEquals(CONTACT, request.reference("contact"));
        assertEquals(32, request.text("token").length());
        assertNotNull(request.instant("requestedAt"));
        assertNull(request.instant("respondedAt"));
    }

    @Test
    public void otherChangesAskNothing() {
        status("Assigned");
        records.write(Write.create("case", Map.of("status", "Closed")));
        deliver();

        assertEquals(List.of(), records.all("satisfactionRequest"));
    }

    @Test
    public void aRatingAnswersTheRequest() {
        status("Closed");
        deliver();
        RecordData response = rating.rate(caseId, 4, "Quick and kind");

        assertEquals(Long.valueOf(4), response.integer("rating"));
        assertEquals("Quick and kind", response.text("comment"));
        assertEquals(AGENT, response.reference("agent"));
        assertNotNull(response.instant("respondedAt"));
        assertEquals(Long.valueOf(4), records.get("case", caseId).integer("satisfaction"));
        RecordData request = only("satisfactionRequest");
        assertEquals(response.id(), request.reference("response").id());
        assertNotNull(request.instant("respondedAt"));
    }

    @Test
    public void theTokenIsAPermissionToAnswerOnce() {
        status("Closed");
        deliver();
        String token = only("satisfactionRequest").text("token");
        rating.rateByToken(token, 3, null);

        assertEquals(Long.valueOf(3), records.get("case", caseId).integer("satisfaction"));
        assertEquals("case-already-rated", refused(() -> rating.rateByToken(token, 5, null)));
        assertEquals("not-found", refused(() -> rating.rateByToken(token + "x", 5, null)));
    }

    @Test
    public void aTokenDoesNotRateAReopenedCase() {
        status("Closed");
        deliver();
        status("Assigned");

        String token = only("satisfactionRequest").text("token");
        assertEquals("case-not-closed", refused(() -> rating.rateByToken(token, 5, null)));
    }

    @Test
    public void anOldLetterRatesWhatTheCaseIsNow() {
        status("Closed");
        deliver();
        String token = only("satisfactionRequest").text("token");
        status("Assigned");
        status("Closed");
        rating.rateByToken(token, 4, null);

        assertEquals("case-already-rated", refused(() -> rating.rate(caseId, 1, null)));
        assertEquals(1, records.all("csatResponse").size());
    }

    @Test
    public void aCustomerMayBeQuickerThanTheEvent() {
        status("Closed");
        rating.rate(caseId, 5, null);
        deliver();

        assertNotNull(only("satisfactionRequest").instant("respondedAt"));
    }

    @Test
    public void onlyAClosedCaseIsRated() {
        ProblemException refusal = assertThrows(ProblemException.class, () -> rating.rate(caseId, 5, null));

        assertEquals(ProblemType.CONFLICT, refusal.type());
        assertEquals("case-not-closed", refusal.code());
        assertEquals(List.of(), records.all("csatResponse"));
    }

    @Test
    public void aClosingIsRatedOnce() {
        status("Closed");
        rating.rate(caseId, 5, null);
        ProblemException refusal = assertThrows(ProblemException.class, () -> rating.rate(caseId, 1, null));

        assertEquals("case-already-rated", refusal.code());
        assertEquals(1, records.all("csatResponse").size());
        assertEquals(Long.valueOf(5), records.get("case", caseId).integer("satisfaction"));
    }

    @Test
    public void closedOnceMoreItAsksOnceMore() {
        status("Closed");
        rating.rate(caseId, 1, "Still broken");
        status("Assigned");
        status("Closed");
        deliver();
        rating.rate(caseId, 5, "Now it works");

        List<RecordData> requests = records.all("satisfactionRequest");
        assertEquals(2, requests.size());
        assertNotEquals(requests.get(0).text("token"), requests.get(1).text("token"));
        assertEquals(2, records.all("csatResponse").size());
        assertEquals(Long.valueOf(5), records.get("case", caseId).integer("satisfaction"));
    }

    private static String refused(Runnable work) {
        return assertThrows(ProblemException.class, work::run).code();
    }

    private void status(String status) {
        records.write(Write.update("case", caseId, Map.of("status", status)));
    }

    private void deliver() {
        for (RecordEvent event : List.copyOf(records.events)) {
            if (event.recordType().equals("case")) {
                subscriber.onEvent(event);
            }
        }
    }

    private RecordData only(String type) {
        assertEquals(1, records.all(type).size());
        return records.all(type).get(0);
    }
}
