package org.mortise.core.imports.run;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.records.Address;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordData;
import org.mortise.core.imports.store.ImportState;
import org.mortise.core.imports.testing.BrokenRows;
import org.mortise.core.imports.testing.Tables;
import org.mortise.core.imports.xlsx.XlsxImporter;
import org.mortise.core.testing.Eventually;

/** The import profile that ships as an example, over a small set of the same shape as the real one. */
public class SalesProfileTest {

    private static final Path PROFILE =
            Path.of("../../../distribution/src/main/resources/etc/import-profiles/crm-sales.json");
    private static final List<String> PIPELINE_HEADER =
            List.of("opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Map<String, List<String>> files = new HashMap<>();
    private Tables tables;
    private ImportService service;

    @Before
    public void setUp() {
        tables = new Tables(folder.getRoot().toPath());
        Platform platform = new Platform(
                tables.database.dataSource(),
                tables.records,
                tables.types,
                tables.transactions,
                tables.callers,
                tables.folder,
                10 << 20,
                LikelyDuplicates.NONE,
                Tables.formats(new XlsxImporter()));
        service = new ImportService(platform, TestConfig.of(50, false));
        files.put(
                "sales_teams.csv",
                List.of(
                        "sales_agent,manager,regional_office",
                        "Anna Snelling,Dustin Brinkmann,Central",
                        "Mei-Mei Johns,Dustin Brinkmann,Central",
                        "Moses Frase,Cara Losch,East"));
        files.put(
                "accounts.csv",
                List.of(
                        "account,sector,year_established,revenue,employees,office_location,subsidiary_of",
                        "Bluth Company,technolgy,1993,1242.32,3027,United States,Acme Corporation",
                        "Acme Corporation,retail,1996,1100.04,2822,Philipines,",
                        "Cancity,retail,2001,718.62,2448,United States,"));
        files.put(
                "products.csv",
                List.of("product,series,sales_price", "GTX Pro,GTX,4821", "GTX Basic,GTX,550", "MG Special,MG,55"));
        files.put("sales_pipeline.csv", pipeline(200));
    }

    @After
    public void tearDown() {
        service.deactivate();
    }

    @Test
    public void bringsInTeamsUsersAccountsProductsAndOpportunities() throws Exception {
        List<ImportState> steps = importAll();
        assertEquals(2, tables.records.all("team").size());
        RecordData user = tables.records.only("user", "username", "mei-mei.johns");
        assertEquals("Johns", user.text("lastName"));
        assertNull(user.get("canSignIn"));
        RecordData bluth = tables.records.only("account", "name", "Bluth Company");
        assertEquals("technology", bluth.text("industry"));
        assertEquals(
                0,
                new BigDecimal("1242320000")
                        .compareTo(bluth.money("annualRevenue").amount()));
        assertEquals("Founded in 1993", bluth.text("description"));
        assertEquals("Acme Corporation", bluth.reference("parentAccount").name());
        assertEquals(
                new Address(null, null, null, null, "Philippines"),
                tables.records.only("account", "externalId", "Acme Corporation").get("billingAddress"));

        RecordData won = tables.records.only("opportunity", "externalId", "ID000001");
        assertEquals("GTX Pro – Cancity", won.text("name"));
        assertEquals("Closed Won", won.text("stage"));
        assertEquals(LocalDate.of(2017, 3, 1), won.date("closeDate"));
        assertEquals(LocalDate.of(2016, 10, 20), won.date("startDate"));
        assertEquals(new Money(new BigDecimal("1054"), "USD"), won.money("amount"));
        RecordData open = tables.records.only("opportunity", "externalId", "ID000002");
        assertEquals("MG Special (ID000002)", open.text("name"));
        assertEquals("Qualification", open.text("stage"));
        assertNull(open.get("account"));
        assertEquals(200, tables.records.all("opportunity").size());

        String readings = steps.get(5).progress().readings().list().toString();
        assertTrue(
                readings,
                readings.contains("Reading[column=product, from=GTXPro, to=GTX Pro, rows=100, how=normalised name]"));
    }

    @Test
    public void againDoublesNothingAndChangesNothing() throws Exception {
        importAll();
        for (ImportState step : importAll()) {
            assertEquals(step.type(), 0, step.progress().created());
            assertEquals(step.type(), 0, step.progress().updated());
            assertEquals(step.type(), step.rows(), step.progress().unchanged());
        }
    }

    @Test
    public void brokenRowsComeBackWithTheirReasonsAndTheOthersAreIn() throws Exception {
        List<String> broken = BrokenRows.in(pipeline(200), 6);
        files.put("sales_pipeline.csv", broken);
        ImportState state = importAll().get(5);
        assertEquals(30, BrokenRows.ways());
        String errors = errors(state);
        assertEquals(errors, 30, state.progress().rejected());
        assertEquals(170, state.progress().created());
        assertEquals(170, tables.records.all("opportunity").size());
        for (int way = 0; way < BrokenRows.ways(); way++) {
            String original = broken.get(1 + way * 6);
            String reported = errors.lines().toList().get(1 + way);
            assertTrue(original, reported.length() > original.length() + 10);
        }
        assertTrue(errors, errors.contains("close_date: 31/12/2017 is not a date (M/d/yyyy)"));
        assertTrue(errors, errors.contains("did you mean Moses Frase?"));

        String corrected = String.join("\n", pipeline(200));
        files.put("sales_pipeline.csv", corrected.lines().toList());
        assertEquals(30, importAll().get(5).progress().created());
    }

    private List<ImportState> importAll() throws Exception {
        List<ImportState> states = new ArrayList<>();
        for (JsonNode step : new ObjectMapper().readTree(PROFILE.toFile()).get("steps")) {
            states.add(importStep(step));
        }
        return states;
    }

    private ImportState importStep(JsonNode step) throws Exception {
        byte[] file = String.join("\n", files.get(step.get("file").asText())).getBytes(StandardCharsets.UTF_8);
        ImportState started = tables.callers.as(
                Tables.ANNA,
                () -> service.start(
                        tables.types.require(step.get("type").asText()),
                        step.get("file").asText(),
                        new ByteArrayInputStream(file),
                        step.toString(),
                        false));
        Eventually.that("the step ends", () -> !state(started).status().busy());
        return state(started);
    }

    private ImportState state(ImportState started) {
        return tables.callers.as(Tables.ANNA, () -> service.get(started.id()));
    }

    private String errors(ImportState state) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tables.callers.as(Tables.ANNA, () -> service.rejected(state.id())).write(out, false);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> pipeline(int rows) {
        List<String> lines = new ArrayList<>(PIPELINE_HEADER);
        for (int i = 1; i <= rows; i++) {
            String id = String.format("ID%06d", i);
            lines.add(
                    i % 2 == 1
                            ? id + ",Moses Frase,GTXPro,Cancity,Won,10/20/2016,3/1/2017,1054"
                            : id + ",Anna Snelling,MG Special,,Engaging,12/4/2016,,");
        }
        return lines;
    }
}
