package org.mortise.itests.container;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * What is there in this process after everything that nobody needs was collected.
 *
 * @param services each as its bundle and what it is offered as, in the order of their names
 * @param loaders class loaders of bundles, as the virtual machine counts them
 * @param threads of the platform by name, without numbers; those of pools that grow with the requests do not count
 * @param metaspace in bytes
 */
record Leftovers(int bundles, List<String> services, int beans, long loaders, List<String> threads, long metaspace) {

    private static final Set<String> POOLS =
            Set.of("qtp", "mortise-events-", "Attach", "HttpClient", "ForkJoin", "load-");

    static Leftovers of(BundleContext context) {
        System.gc();
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            return new Leftovers(
                    context.getBundles().length,
                    Arrays.stream(context.getAllServiceReferences(null, null))
                            .map(Leftovers::named)
                            .sorted()
                            .toList(),
                    server.getMBeanCount(),
                    countLoaders(server),
                    namesOfThreads(),
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getName().equals("Metaspace"))
                            .mapToLong(
                                    (MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                            .sum());
        } catch (JMException | InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String named(ServiceReference<?> service) {
        return service.getBundle().getSymbolicName() + " "
                + Arrays.toString((String[]) service.getProperty(Constants.OBJECTCLASS));
    }

    private static long countLoaders(MBeanServer server) throws JMException {
        Object text = server.invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmClassloaderStats", null, null);
        return text.toString()
                .lines()
                .filter(line -> line.contains("BundleClassLoader"))
                .count();
    }

    private static List<String> namesOfThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> POOLS.stream().noneMatch(name::startsWith))
                .map(name -> name.replaceAll("\\d+", "#"))
                .sorted()
                .toList();
    }

    /** The figures, without the names. */
    @Override
    public String toString() {
        return "%d bundles, %d services, %d MBeans, %d class loaders, %d threads, %d bytes of metaspace"
                .formatted(bundles, services.size(), beans, loaders, threads.size(), metaspace);
    }
}
