package org.mortise.core.rest.records;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.UriInfo;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

public class ParametersTest {

    private static final Set<String> KNOWN = Set.of("limit", "sort", "total", "filter");

    @Test
    public void whatIsNotKnownIsRefusedWithWhatIs() {
        ProblemException problem = assertThrows(ProblemException.class, () -> parameters("limits", "5"));
        assertEquals(ProblemType.MALFORMED, problem.type());
        assertEquals("limits", problem.violations().get(0).field());
        assertTrue(problem.detail(), problem.detail().contains("filter, limit, sort, total"));
    }

    @Test
    public void aBlankTextIsNone() {
        assertNull(parameters("filter", "  ").text("filter"));
        assertNull(parameters().text("filter"));
        assertEquals("a==b", parameters("filter", "a==b").text("filter"));
    }

    @Test
    public void flagsAreTrueOrFalse() {
        assertTrue(parameters("total", "true").flag("total"));
        assertFalse(parameters("total", "false").flag("total"));
        assertFalse(parameters().flag("total"));
        for (String wrong : List.of("TRUE", "1", "yes", "")) {
            assertEquals("total", refused(() -> parameters("total", wrong).flag("total")));
        }
    }

    @Test
    public void numbersLieWithinTheirBounds() {
        assertEquals(50, parameters().integer("limit", 50, 1, 200));
        assertEquals(1, parameters("limit", "1").integer("limit", 50, 1, 200));
        assertEquals(200, parameters("limit", "200").integer("limit", 50, 1, 200));
        for (String wrong : List.of("0", "201", "-1", "many", "1.5", "99999999999")) {
            assertEquals("limit", refused(() -> parameters("limit", wrong).integer("limit", 50, 1, 200)));
        }
    }

    @Test
    public void listsAreSeparatedByCommasOrRepeated() {
        assertEquals(
                List.of("a", "-b", "c"),
                parameters("sort", "a, -b,,", "sort", " c").list("sort"));
        assertEquals(List.of(), parameters().list("sort"));
    }

    private static String refused(org.junit.function.ThrowingRunnable work) {
        ProblemException problem = assertThrows(ProblemException.class, work);
        assertEquals(ProblemType.MALFORMED, problem.type());
        return problem.violations().get(0).field();
    }

    private static Parameters parameters(String... namesAndValues) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        UriInfo uri = (UriInfo) Proxy.newProxyInstance(
                ParametersTest.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> {
                    assertEquals("getQueryParameters", method.getName());
                    return values;
                });
        return new Parameters(uri, KNOWN);
    }
}
