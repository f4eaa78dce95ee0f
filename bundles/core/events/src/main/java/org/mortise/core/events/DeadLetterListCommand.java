package org.mortise.core.events;

import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code mortise:dead-letter-list}. */
@Command(
        scope = "mortise",
        name = "dead-letter-list",
        description = "Lists the events that a subscriber was given up with")
@Service
public final class DeadLetterListCommand extends OutboxAction {

    private static final int ERROR_WIDTH = 100;

    @Option(name = "--limit", description = "At most so many")
    int limit = 100;

    @Override
    void run(PrintStream out) {
        List<Outbox.DeadLetter> letters =
                dispatcher.outbox().deadLetters(-1, new UUID(0, 0), Math.max(1, Math.min(limit, 10_000)));
        ShellTable table = new ShellTable();
        for (String heading : new String[] {"Id", "Subscriber", "Event", "Record", "At", "Attempts", "Error"}) {
            table.column(heading);
        }
        letters.forEach(letter -> table.addRow()
                .addContent(
                        letter.id(),
                        letter.subscriber(),
                        letter.kind(),
                        letter.recordType() + " " + letter.recordId(),
                        letter.at(),
                        letter.attempts(),
                        shortened(letter.error())));
        table.print(out);
    }

    private static String shortened(String error) {
        String line = String.valueOf(error).replaceAll("\\s+", " ");
        return line.length() <= ERROR_WIDTH ? line : line.substring(0, ERROR_WIDTH) + "…";
    }
}
