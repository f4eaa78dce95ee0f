package org.mortise.core.capabilities.internal;

import java.util.Set;
import org.mortise.api.consent.Consents;
import org.mortise.api.duplicates.DuplicateFinder;
import org.mortise.api.plugins.GuardedCalls;
import org.mortise.api.records.ComputedFields;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Translations;
import org.mortise.api.search.Search;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Callers;
import org.mortise.api.security.ConsoleCallers;
import org.mortise.api.security.Permissions;
import org.mortise.api.security.Secrets;
import org.mortise.api.security.SharedRecords;

/** The services that every plugin sees without asking for them. */
final class OpenServices {

    /** Of ours: what gives and takes records goes by the caller's rights and the plugin's limits, the others do no harm. */
    private static final Set<String> OF_THE_PLATFORM = names(
            AuditLog.class,
            Callers.class,
            ComputedFields.class,
            ConsoleCallers.class,
            Consents.class,
            DuplicateFinder.class,
            GuardedCalls.class,
            Permissions.class,
            RecordTypes.class,
            Records.class,
            Search.class,
            Secrets.class,
            SharedRecords.class,
            Transactions.class,
            Translations.class);

    /** What frameworks look for in the name of a plugin: logging, persistence, commands. */
    private static final Set<String> TECHNICAL = Set.of(
            "org.osgi.service.log.",
            "org.osgi.service.component.",
            "org.osgi.service.jpa.",
            "org.osgi.service.jdbc.",
            "org.osgi.service.jaxrs.",
            "org.osgi.util.",
            "javax.persistence.",
            "javax.transaction.",
            "org.apache.aries.jpa.",
            "org.apache.karaf.shell.api.",
            "org.slf4j.");

    private OpenServices() {}

    static boolean contains(String name) {
        return OF_THE_PLATFORM.contains(name) || TECHNICAL.stream().anyMatch(name::startsWith);
    }

    private static Set<String> names(Class<?>... services) {
        return java.util.Arrays.stream(services).map(Class::getName).collect(java.util.stream.Collectors.toSet());
    }
}
