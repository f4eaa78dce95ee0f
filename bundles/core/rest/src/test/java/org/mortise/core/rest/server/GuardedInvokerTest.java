package org.mortise.core.rest.server;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.NotFoundException;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.ExchangeImpl;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.guard.CallFigures;
import org.mortise.core.guard.Guard;
import org.mortise.core.rest.problems.FailedPlugin;

public class GuardedInvokerTest {

    private final List<String> quarantined = new ArrayList<>();
    private final Guard guard = new Guard(
            service -> service instanceof Cards ? "loyalty" : Guard.CORE,
            true,
            2,
            Duration.ofMinutes(1),
            System::nanoTime,
            (plugin, cause) -> quarantined.add(cause));
    private final GuardedInvoker invoker = new GuardedInvoker(guard, () -> Duration.ofSeconds(30));
    private final Exchange exchange = new ExchangeImpl();

    @Test
    public void aRequestIsACall() throws Exception {
        assertEquals("gold", call(new Cards(), "fine"));
        assertEquals(1, figures().calls());
        assertEquals("rest", figures().kind());
        assertEquals(0, figures().failures());
    }

    @Test
    public void whatBreaksIsChargedToThePlugin() {
        assertThrows(InvocationTargetException.class, () -> call(new Cards(), "broken"));
        assertThrows(InvocationTargetException.class, () -> call(new Cards(), "broken"));
        assertEquals(2, figures().failures());
        assertTrue(
                quarantined.toString(), quarantined.get(0).contains("Cards.broken: java.lang.IllegalStateException"));
    }

    @Test
    public void theRequestKnowsWhoseCodeFailed() throws Exception {
        call(new Cards(), "fine");
        assertThrows(InvocationTargetException.class, () -> call(new Cards(), "refused"));
        assertEquals(null, exchange.get(FailedPlugin.class.getName()));
        assertThrows(InvocationTargetException.class, () -> call(new Cards(), "broken"));
        assertEquals("loyalty", exchange.get(FailedPlugin.class.getName()));
    }

    @Test
    public void anAnswerThatIsARefusalIsNoFailure() {
        for (String method : List.of("refused", "unknown", "refused", "unknown")) {
            assertThrows(InvocationTargetException.class, () -> call(new Cards(), method));
        }
        assertEquals(4, figures().calls());
        assertEquals(0, figures().failures());
        assertEquals(List.of(), quarantined);
    }

    @Test
    public void whatIsTheCoresOwnIsNotGuarded() throws Exception {
        call(new Accounts(), "fine");
        assertEquals(List.of(), guard.figures());
    }

    private CallFigures figures() {
        return guard.figures().get(0);
    }

    private Object call(Object resource, String method) throws Exception {
        return invoker.performInvocation(exchange, resource, resource.getClass().getMethod(method), new Object[0]);
    }

    /** A plugin's. */
    public static final class Cards {

        public String fine() {
            return "gold";
        }

        public String broken() {
            throw new IllegalStateException("broken");
        }

        public String refused() {
            throw new RuntimeException(ProblemException.invalid("name", "is required"));
        }

        public String unknown() {
            throw new NotFoundException();
        }
    }

    /** The core's. */
    public static final class Accounts {

        public String fine() {
            return "all";
        }
    }
}
