package org.mortise.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Json;

/** {@code Idempotency-Key}: whoever got no answer may ask again. */
public class IdempotencyIT extends ServerTest {

    @Test
    public void repeatGetsTheFirstAnswer() {
        Answer first = post(body("once")).expect(201);
        api().patch(ACCOUNTS + "/" + first.id(), Json.object("name", "changed since"))
                .expect(200);
        Answer second = post(body("once")).expect(201);
        assertEquals(first.json(), second.json());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(List.of("changed since"), names(null));
    }

    @Test
    public void keyOfAnotherRequestIsRefused() {
        post(body("first")).expect(201);
        post(body("second")).expectProblem(422);
        assertEquals(List.of("first"), names(null));
    }

    @Test
    public void refusedRequestMayBeCorrectedUnderItsKey() {
        post(Json.object("industry", marker)).expectViolation("name");
        post(body("corrected")).expect(201);
    }

    @Test
    public void ofManyAtOnceOneCreates() {
        List<CompletableFuture<Answer>> requests = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            requests.add(CompletableFuture.supplyAsync(() -> post(body("at once"))));
        }
        List<Answer> answers = requests.stream().map(CompletableFuture::join).toList();
        List<Answer> created =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertTrue(answers.toString(), !created.isEmpty());
        assertEquals(1, created.stream().map(Answer::id).distinct().count());
        // Who comes while the first one still works may be told so, and asks again.
        assertTrue(
                answers.toString(),
                answers.stream().allMatch(answer -> List.of(201, 409).contains(answer.status())));
        assertEquals(List.of("at once"), names(null));
    }

    private Map<String, Object> body(String name) {
        return Json.object("name", name, "industry", marker);
    }

    private Answer post(Object body) {
        return api().send("POST", ACCOUNTS, body, "Idempotency-Key", "key of " + marker);
    }
}
