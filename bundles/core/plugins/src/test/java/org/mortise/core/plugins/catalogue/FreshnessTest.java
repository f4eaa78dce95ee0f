package org.mortise.core.plugins.catalogue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.inspection.CatalogueIndex;
import org.mortise.core.testing.TestDatabase;

public class FreshnessTest {

    private static final String SHOP = "https://shop.example.com/";
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final DataSource database = TestDatabase.migrated("org.mortise.core.plugins");

    @Test
    public void anOldOneIsNotShownAgainEvenAfterARestart() {
        fresh(SHOP, "2026-05-01T00:00:00Z");
        fresh(SHOP, "2026-05-02T00:00:00Z");
        fresh(SHOP, "2026-05-02T00:00:00Z");
        ProblemException refused = refused(index("2026-05-01T23:59:59Z", null), true);
        assertEquals("catalogue-outdated", refused.code());
        assertTrue(refused.detail(), refused.detail().contains("2026-05-02T00:00:00Z"));
        fresh("https://other.example.com/", "2026-05-01T00:00:00Z");
        fresh(SHOP, "2026-05-03T00:00:00Z");
    }

    @Test
    public void whatNobodyAnswersForIsNotRemembered() {
        freshness().require(SHOP, index("2026-05-02T00:00:00Z", null), false);
        fresh(SHOP, "2026-05-01T00:00:00Z");
    }

    @Test
    public void aTimeThatIsStillToComeKeepsNoLaterOneOut() {
        assertEquals(
                "catalogue-invalid",
                refused(index("2062-05-01T00:00:00Z", null), true).code());
        fresh(SHOP, "2026-05-01T00:00:00Z");
        fresh(SHOP, "2026-06-02T11:00:00Z");
    }

    @Test
    public void oneThatExpiredIsNotBelievedAndNeitherIsWhatWasBeforeIt() {
        freshness().require(SHOP, index("2026-05-01T00:00:00Z", "2026-06-01T12:00:01Z"), true);
        assertEquals(
                "catalogue-expired",
                refused(index("2026-05-02T00:00:00Z", "2026-06-01T12:00:00Z"), true)
                        .code());
        assertEquals(
                "catalogue-outdated",
                refused(index("2026-05-01T00:00:00Z", null), true).code());
    }

    private void fresh(String source, String madeAt) {
        freshness().require(source, index(madeAt, null), true);
    }

    private ProblemException refused(CatalogueIndex index, boolean signed) {
        return assertThrows(ProblemException.class, () -> freshness().require(SHOP, index, signed));
    }

    /** A new one each time: what it knows is in the database. */
    private Freshness freshness() {
        return new Freshness(new SeenIndexes(database), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static CatalogueIndex index(String madeAt, String validUntil) {
        return new CatalogueIndex("Shop", madeAt, validUntil, List.of());
    }
}
