package org.mortise.core.rest.problems;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.sql.SQLException;
import java.util.Map;
import javax.ws.rs.NotAllowedException;
import javax.ws.rs.NotSupportedException;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.persistence.SqlFailure;

public class ProblemMapperTest {

    private final ProblemMapper mapper = new ProblemMapper();

    @Test
    public void aFailureOfOursTellsNothingOfItself() {
        Response answer = mapper.toResponse(new SqlFailure(new SQLException("select secret from users", "42000")));
        assertEquals(500, answer.getStatus());
        assertFalse(answer.getEntity().toString().contains("secret"));
    }

    @Test
    public void contentionIsNoFailureOfOurs() {
        assertEquals(409, mapper.toResponse(sql("40P01")).getStatus());
        assertEquals(409, mapper.toResponse(sql("40001")).getStatus());
        Response busy = mapper.toResponse(new IllegalStateException(sql("HYT00")));
        assertEquals(503, busy.getStatus());
        assertEquals("1", busy.getHeaderString("Retry-After"));
        assertEquals(503, mapper.toResponse(sql("08006")).getStatus());
    }

    @Test
    public void aProblemSaysWhenToComeBack() {
        Response limited = mapper.toResponse(
                ProblemException.of(ProblemType.TOO_MANY_REQUESTS, "slowly").retryAfter(30));
        assertEquals("30", limited.getHeaderString("Retry-After"));
        assertEquals(
                "2",
                mapper.toResponse(ProblemException.of(ProblemType.UNAVAILABLE, "soon"))
                        .getHeaderString("Retry-After"));
        assertEquals(
                null,
                mapper.toResponse(ProblemException.of(ProblemType.CONFLICT, "no"))
                        .getHeaderString("Retry-After"));
    }

    @Test
    public void theStatusOfJaxRsStays() {
        Response notAllowed = mapper.toResponse(new NotAllowedException("GET", new String[] {"POST"}));
        assertEquals(405, notAllowed.getStatus());
        assertEquals(415, mapper.toResponse(new NotSupportedException()).getStatus());
        assertEquals(304, mapper.toResponse(new WebApplicationException(304)).getStatus());
        assertEquals(400, mapper.toResponse(new WebApplicationException(418)).getStatus());
    }

    @Test
    public void aProblemInsideAnotherExceptionIsFound() {
        Response answer = mapper.toResponse(new RuntimeException(ProblemException.invalid("name", "is required")));
        assertEquals(422, answer.getStatus());
        assertEquals("/problems/invalid", ((Map<?, ?>) answer.getEntity()).get("type"));
    }

    @Test
    public void aFaultIsWhatIsAnsweredAsOurs() {
        for (Throwable failure : new Throwable[] {
            new IllegalStateException("broken"),
            new StackOverflowError(),
            new SqlFailure(new SQLException("text", "42000")),
            new WebApplicationException(500),
            new NotSupportedException(),
            new WebApplicationException(418),
            new RuntimeException(ProblemException.invalid("name", "is required")),
            sql("40P01"),
            new java.io.EOFException()
        }) {
            assertEquals(
                    failure.toString(), mapper.toResponse(failure).getStatus() == 500, ProblemMapper.isFault(failure));
        }
    }

    private static RuntimeException sql(String state) {
        return new SqlFailure(new SQLException("text", state));
    }
}
