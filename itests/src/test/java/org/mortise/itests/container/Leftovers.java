package org.mortise.itests.container;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

/**
 * What is there in this process after everything that nobody needs was collected.
 *
 * @param loaders class loaders of bundles, as the virtual machine counts them
 * @param threads of the platform; those of pools that grow with the requests do not count
 * @param metaspace in bytes
 */
record Leftovers(int bundles, int services, int beans, long loaders, int threads, long metaspace) {

    private static final Set<String> POOLS =
            Set.of("qtp", "mortise-events-", "Attach", "HttpClient", "ForkJoin", "load-");

    static Leftovers of(BundleContext context) {
        System.gc();
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            return new Leftovers(
                    context.getBundles().length,
                    context.getAllServiceReferences(null, null).length,
                    server.getMBeanCount(),
                    countLoaders(server),
                    countThreads(),
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getName().equals("Metaspace"))
                            .mapToLong(
                                    (MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                            .sum());
        } catch (JMException | InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static long countLoaders(MBeanServer server) throws JMException {
        Object text = server.invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmClassloaderStats", null, null);
        return text.toString()
                .lines()
                .filter(line -> line.contains("BundleClassLoader"))
                .count();
    }

    private static int countThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> POOLS.stream().noneMatch(name::startsWith))
                .count();
    }
}
