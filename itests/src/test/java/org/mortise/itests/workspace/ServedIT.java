package org.mortise.itests.workspace;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;

public class ServedIT extends ServerTest {

    private static final String PAGE = "text/html,application/xhtml+xml";

    private Api anybody() {
        return Api.anonymous(api().url());
    }

    private Answer page(String path) {
        return anybody().send("GET", path, null, "Accept", PAGE);
    }

    @Test
    public void deepLinksAreThePage() {
        Answer start = page("/").expect(200);
        assertTrue(start.text(), start.text().contains("<div id=\"root\">"));
        assertEquals("no-cache", start.header("Cache-Control"));
        assertEquals(start.text(), page("/records/account/some-id").expect(200).text());
    }

    @Test
    public void whatIsNoPageIsNotThere() {
        page("/assets/none-12345678.js").expect(404);
        page("/web/index.html").expect(404);
        anybody()
                .send("GET", "/records/account", null, "Accept", "application/json")
                .expect(404);
    }

    @Test
    public void hashedNamesAreKeptForEver() {
        Matcher script = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"")
                .matcher(page("/").text());
        assertTrue("there is a script", script.find());
        Answer found = anybody().send("GET", script.group(1), null).expect(200);
        assertEquals("public, max-age=31536000, immutable", found.header("Cache-Control"));
        assertTrue(found.header("Content-Type").startsWith("text/javascript"));
        String policy = found.header("Content-Security-Policy");
        assertFalse(policy, policy.matches(".*script-src[^;]*unsafe.*"));
    }
}
