package org.mortise.testkit;

import java.util.stream.Collectors;
import org.junit.runner.JUnitCore;
import org.junit.runner.notification.Failure;

/** What a contract finds wrong. */
final class Failures {

    private Failures() {}

    /** The names of the tests that fail. */
    static String of(Class<?> contract) {
        return JUnitCore.runClasses(contract).getFailures().stream()
                .map(Failure::getDescription)
                .map(description -> description.getMethodName())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
