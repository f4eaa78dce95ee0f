package org.mortise.core.imports.run;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.imports.store.ImportState;
import org.mortise.core.imports.store.Status;
import org.mortise.core.testing.Eventually;

/** Crashes, rows that cannot be digested, a platform that fails. */
public class ImportTroubleTest extends ImportCase {

    @Test
    public void aCrashBetweenChunksLosesAndDoublesNothing() throws Exception {
        ImportState state = crashed(4, "name,price", rows(10));
        assertEquals(6, state.progress().processed());
        assertEquals(6, tables.records.all("product").size());

        restart();
        assertEquals(Status.INTERRUPTED, as(() -> service.get(state.id())).status());
        as(() -> service.resume(state.id()));
        ImportState ended = ended(state.id());
        assertEquals(Status.COMPLETED, ended.status());
        assertEquals(10, ended.progress().created());
        assertEquals(10, tables.records.all("product").size());
    }

    @Test
    public void goesOnByItselfWhenToldTo() throws Exception {
        ImportState state = crashed(4, "name,price", rows(10));
        service.deactivate();
        service = service(3, true);
        service.begin();
        Eventually.that("it is through", () -> as(() -> service.get(state.id())).status() == Status.COMPLETED);
        assertEquals(10, as(() -> service.get(state.id())).progress().created());
    }

    @Test
    public void aChunkThatFailsIsTriedAgain() throws Exception {
        tables.records.beforeEachBulk(() -> {
            if (tables.records.bulks().size() == 1) {
                tables.records.beforeEachBulk(() -> {});
                throw new IllegalStateException("the second chunk fails once");
            }
        });
        ImportState state = imported("product", PRODUCTS, prepend("name,price", rows(10)));
        assertEquals(10, state.progress().created());
        assertEquals(0, state.progress().rejected());
    }

    @Test
    public void oneRowThatThePlatformCannotDigestStopsNoOther() throws Exception {
        tables.records.beforeEachWrite(write -> {
            if ("P4".equals(write.values().get("name"))) {
                throw new IllegalStateException("this one fails always");
            }
        });
        ImportState state = imported("product", PRODUCTS, prepend("name,price", rows(10)));
        assertEquals(9, state.progress().created());
        assertEquals("name,price,_errors\r\nP4,4,the platform failed on this row; see its log\r\n", errors(state));
    }

    @Test
    public void aPlatformThatFailsOnEveryRowInterrupts() throws Exception {
        tables.records.beforeEachWrite(write -> {
            throw new IllegalStateException("nothing works");
        });
        ImportState state = run("product", PRODUCTS, false, prepend("name,price", rows(50)));
        assertEquals(Status.INTERRUPTED, state.status());
        assertEquals(20, state.progress().rejected());
        assertEquals(20, state.progress().processed());
    }

    @Test
    public void aTypeThatIsTakenAwayInterrupts() throws Exception {
        tables.records.beforeEachBulk(() -> {
            if (tables.records.bulks().size() == 1) {
                throw ProblemException.notFound("type product");
            }
        });
        ImportState state = run("product", PRODUCTS, false, prepend("name,price", rows(10)));
        assertEquals(Status.INTERRUPTED, state.status());
        assertEquals(3, state.progress().created());
        assertEquals(3, tables.records.all("product").size());
    }
}
