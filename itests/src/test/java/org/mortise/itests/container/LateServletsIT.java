package org.mortise.itests.container;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.inject.Inject;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Servlets that come while their paths are asked for already: each answers from then on. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class LateServletsIT {

    private static final int SERVLETS = 60;
    private static final int CALLERS = 3;
    private static final int TEAPOT = 418;

    @Rule
    public final ContainerLog log = new ContainerLog();

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] container() {
        return Container.options();
    }

    @Test
    public void aPathBelongsToItsServletHoweverEarlyItWasAskedFor() throws Exception {
        Rest rest = Rest.whenReady();
        List<ServiceRegistration<Servlet>> registrations = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            for (int i = 0; i < SERVLETS; i++) {
                String path = "/late/" + i;
                assertEquals(404, rest.status("GET", path, null));
                AtomicBoolean asking = new AtomicBoolean(true);
                for (int caller = 0; caller < CALLERS; caller++) {
                    callers.execute(() -> {
                        while (asking.get()) {
                            rest.status("GET", path, null);
                        }
                    });
                }
                registrations.add(context.registerService(
                        Servlet.class,
                        new Teapot(),
                        new Hashtable<>(Map.of(
                                "osgi.http.whiteboard.servlet.name", path,
                                "osgi.http.whiteboard.servlet.pattern", path))));
                Wait.until(
                        path + " has its servlet",
                        Duration.ofSeconds(20),
                        () -> rest.status("GET", path, null) == TEAPOT);
                asking.set(false);
            }
        } finally {
            callers.shutdownNow();
            registrations.forEach(ServiceRegistration::unregister);
        }
    }

    private static final class Teapot extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setStatus(TEAPOT);
        }
    }
}
