package org.mortise.itests.permissions;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs things at once, and fails when one of them does. */
final class Parallel {

    private Parallel() {}

    static void run(Runnable... works) {
        List<CompletableFuture<Void>> running =
                Arrays.stream(works).map(CompletableFuture::runAsync).toList();
        try {
            running.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
