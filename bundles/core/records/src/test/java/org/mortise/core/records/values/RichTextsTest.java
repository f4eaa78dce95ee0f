package org.mortise.core.records.values;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;

public class RichTextsTest {

    private final List<Violation> violations = new ArrayList<>();

    @Test
    public void whatRunsLoadsOrDisguisesIsTakenOut() {
        assertEquals("<p>a</p>", read("<p onclick=\"x()\" style=\"position:fixed\">a<script>x()</script></p>"));
        assertEquals("b", read("b<img src=\"https://tracker.example/x.gif\" onerror=\"x()\">"));
        assertEquals("<a rel=\"nofollow noopener noreferrer\">c</a>", read("<a href=\"java\nscript:x()\">c</a>"));
        assertEquals("d", read("<svg><style><img title=\"</style><img src onerror=x()>\"></svg>d"));
        assertEquals("e", read("<iframe srcdoc=\"<script>x()</script>\"></iframe><form action=x>e</form>"));
        assertNull(read("<script>only()</script>"));
        assertEquals(List.of(), violations);
    }

    @Test
    public void whatIsHarmlessStays() {
        String html = "<h2>Über 你好 \uD83D\uDE00</h2><ul><li><b>a</b> &amp; <i>b</i></li></ul>"
                + "<a href=\"https://example.com/?a=1&amp;b=2\" rel=\"nofollow noopener noreferrer\">x</a>"
                + "<table><tbody><tr><td>1</td></tr></tbody></table>";
        assertEquals(html, read(html));
        assertEquals("1 &lt; 2", read("1 < 2"));
    }

    @Test
    public void cleaningTwiceChangesNothing() {
        for (String html : List.of("<p>a<div>b</p>", "a & b &nbsp; <br>", "<a href='http://x.example'>y", "\n <p> z")) {
            String once = read(html);
            assertEquals(once, read(once));
        }
    }

    /** What takes a stack frame a level, or doubles its size, must not take the server. */
    @Test(timeout = 20_000)
    public void deepAndBloatedTextEndsSoon() {
        Field wide =
                new FieldBuilder("f", FieldType.RICH_TEXT).maxLength(100_000).build();
        new Values(violations).read(wide, "<div>".repeat(20_000), "f");
        new Values(violations).read(wide, "<b><i>".repeat(15_000) + "x", "f");
        violations.clear();
        assertNull(read("&".repeat(19_000)));
        assertEquals("f", violations.get(0).field());
    }

    private String read(String html) {
        return (String) new Values(violations).read(new FieldBuilder("f", FieldType.RICH_TEXT).build(), html, "f");
    }
}
