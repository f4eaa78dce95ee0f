package org.mortise.itests.harness;

import java.util.EnumMap;
import java.util.Map;

/** One server a database for all tests that mind their own records; started by the first, ended with the JVM. */
final class SharedServers {

    private static final Map<Database, Instance> STARTED = new EnumMap<>(Database.class);

    private SharedServers() {}

    static synchronized Instance on(Database database) {
        return STARTED.computeIfAbsent(database, each -> {
            Instance instance = Instance.start("shared", each);
            NoErrorsLogged.check(instance.log().since(0));
            return instance;
        });
    }
}
