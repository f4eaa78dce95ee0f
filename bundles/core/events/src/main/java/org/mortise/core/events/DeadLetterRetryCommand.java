package org.mortise.core.events;

import java.io.PrintStream;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** {@code mortise:dead-letter-retry}. */
@Command(scope = "mortise", name = "dead-letter-retry", description = "Tries dead letters again: one, or all of them")
@Service
public final class DeadLetterRetryCommand extends OutboxAction {

    @Argument(description = "The dead letter's id")
    String id;

    @Option(name = "--all", description = "All of them")
    boolean all;

    @Option(name = "--subscriber", description = "With --all: those of this subscriber only")
    String subscriber;

    @Override
    void run(PrintStream out) throws CommandException {
        if (all == (id != null)) {
            throw new CommandException("Give the id of one dead letter, or --all");
        }
        int retried = all ? dispatcher.outbox().retryAll(subscriber) : retryOne();
        dispatcher.wake();
        out.println(retried == 1 ? "1 dead letter is tried again." : retried + " dead letters are tried again.");
    }

    private int retryOne() throws CommandException {
        try {
            if (dispatcher.outbox().retry(UUID.fromString(id))) {
                return 1;
            }
        } catch (IllegalArgumentException e) {
            throw new CommandException("There is no dead letter " + id, e);
        }
        throw new CommandException("There is no dead letter " + id);
    }
}
