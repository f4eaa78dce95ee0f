package org.mortise.core.duplicates.match;

import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Test;

/** The rule that the customer module brings for contacts, on the FEBRL files: pairwise F1 of at least 0.95 on each. */
public class FebrlTest {

    private static final double AIM = 0.95;

    @Test
    public void oneFile() throws IOException {
        measure("febrl1");
    }

    @Test
    public void secondFile() throws IOException {
        measure("febrl2");
    }

    @Test
    public void thirdFile() throws IOException {
        measure("febrl3");
    }

    @Test
    public void twoFilesWithEachOther() throws IOException {
        measure("febrl4a", "febrl4b");
    }

    private static void measure(String... names) throws IOException {
        Path folder = folder();
        assumeTrue("no data beside the checkout", folder != null);
        FebrlMeasurement.Result result = new FebrlMeasurement(folder, names).run(rule());
        System.out.println(String.join("+", names) + ": " + result);
        assertTrue(result.toString(), result.f1() >= AIM);
    }

    private static MatchRule rule() throws IOException {
        File file = new File("../../customers/src/main/resources/META-INF/mortise/duplicates/contact.json");
        return RuleReader.read(new ObjectMapper().readTree(file));
    }

    /** Where the data stands beside the checkout; null when there is none. */
    private static Path folder() {
        String given = System.getProperty("mortise.data");
        for (Path root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            Path data = given == null ? root.resolve("shared/data") : Path.of(given);
            if (Files.isDirectory(data.resolve("febrl"))) {
                return data.resolve("febrl");
            }
        }
        return null;
    }
}
