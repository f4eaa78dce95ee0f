package org.mortise.checks;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Test;

/** docs/extension-points.md is what the code says. */
public class ExtensionPointsTest {

    private static final Path PAGE = Tree.ROOT.resolve("docs/extension-points.md");

    @Test
    public void thePageIsMadeOfTheCode() throws IOException {
        String made = new ExtensionPoints().page();
        if ("update".equals(System.getProperty("mortise.api-report"))) {
            Files.writeString(PAGE, made);
        }
        assertEquals(
                "Write it again with ./mvnw -pl checks verify -Dmortise.api-report=update",
                made,
                Files.exists(PAGE) ? Files.readString(PAGE) : "");
    }

    @Test
    public void commentsBecomeProse() {
        assertEquals(
                "Says `what` a `Thing` lacks.\n\nCalled by hand.\n\n- return nothing",
                ExtensionPoints.prose(
                        "\n * Says {@code what} a {@link Thing} lacks.\n *\n * <p>Called by hand.\n *\n * @return nothing\n "));
        assertEquals(
                "int size();\ndefault void run() {\n    size();\n}",
                ExtensionPoints.code(
                        "\n\n    /** How many. */\n    int size();\n\n    default void run() {\n        // why\n        size();\n    }\n"));
    }
}
