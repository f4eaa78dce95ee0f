package org.mortise.core.records.write;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.mortise.core.records.fixture.Platform;

public class UniqueClaimsTest {

    private final Platform platform = new Platform();

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void letterCaseMakesNoDifference() {
        thing("a", "ada@example.com");
        ProblemException problem = refusal(create("b", "ADA@example.com"));
        assertEquals("email", problem.violations().get(0).field());
        assertEquals(
                "a",
                platform.records
                        .findUnique("thing", "email", "Ada@Example.com")
                        .orElseThrow()
                        .text("name"));
    }

    @Test
    public void aChangeOfLetterCaseIsNoOtherValue() {
        RecordData a = thing("a", "ada@example.com");
        RecordData b = platform.records.write(Write.update("thing", a.id(), Map.of("email", "Ada@example.com")));
        assertEquals("Ada@example.com", b.text("email"));
        refusal(create("b", "ada@example.com"));
    }

    @Test
    public void deletionFreesAValueAndRestorationTakesItAgain() {
        RecordData a = thing("a", "ada@example.com");
        platform.records.write(Write.delete("thing", a.id()));
        RecordData b = thing("b", "ada@example.com");
        assertEquals(
                ProblemType.CONFLICT, refusal(Write.restore("thing", a.id())).type());
        platform.records.write(Write.delete("thing", b.id()));
        platform.records.write(Write.restore("thing", a.id()));
        refusal(create("c", "ada@example.com"));
    }

    @Test
    public void anEmptiedValueIsFree() {
        RecordData a = thing("a", "ada@example.com");
        java.util.Map<String, Object> none = new java.util.HashMap<>();
        none.put("email", null);
        platform.records.write(Write.update("thing", a.id(), none));
        thing("b", "ada@example.com");
    }

    @Test
    public void ofTwoInOneBulkTheFirstHasIt() {
        List<WriteResult> results =
                platform.records.writeAll(List.of(create("a", "x@example.com"), create("b", "X@example.com")));
        assertEquals(
                List.of(true, false), results.stream().map(WriteResult::done).toList());
    }

    @Test
    public void whoIsRefusedTakesNothing() {
        thing("first", "taken@example.com");
        List<WriteResult> results = platform.records.writeAll(List.of(
                Write.create("thing", Map.of("name", "a", "email", "taken@example.com", "externalId", "1")),
                Write.create("thing", Map.of("name", "b", "externalId", "1"))));
        assertEquals(
                List.of(false, true), results.stream().map(WriteResult::done).toList());
    }

    @Test
    public void twoRecordsSwapTheirValues() {
        RecordData a = thing("a", "a@example.com");
        RecordData b = thing("b", "b@example.com");
        List<WriteResult> results = platform.records.writeAll(List.of(
                Write.update("thing", a.id(), Map.of("email", "b@example.com")),
                Write.update("thing", b.id(), Map.of("email", "a@example.com"))));
        assertTrue(results.stream().allMatch(WriteResult::done));
        assertEquals(
                a.id(),
                platform.records
                        .findUnique("thing", "email", "b@example.com")
                        .orElseThrow()
                        .id());
    }

    @Test
    public void aSwapThatFailsOnOneSideFailsOnBoth() {
        RecordData a = thing("a", "a@example.com");
        RecordData b = thing("b", "b@example.com");
        thing("c", "c@example.com");
        List<WriteResult> results = platform.records.writeAll(List.of(
                Write.update("thing", a.id(), Map.of("email", "b@example.com")),
                Write.update("thing", b.id(), Map.of("email", "c@example.com"))));
        assertEquals(
                List.of(false, false), results.stream().map(WriteResult::done).toList());
    }

    private RecordData thing(String name, String email) {
        return platform.records.write(create(name, email));
    }

    private static Write create(String name, String email) {
        return Write.create("thing", Map.of("name", name, "email", email));
    }

    private ProblemException refusal(Write write) {
        return assertThrows(ProblemException.class, () -> platform.records.write(write));
    }
}
