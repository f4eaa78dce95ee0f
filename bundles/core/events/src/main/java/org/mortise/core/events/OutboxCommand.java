package org.mortise.core.events;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code mortise:outbox}. */
@Command(scope = "mortise", name = "outbox", description = "Lists the subscribers of events and what waits for each")
@Service
public final class OutboxCommand extends OutboxAction {

    @Override
    void run(PrintStream out) {
        out.println("Not in a queue yet: " + dispatcher.outbox().pending());
        ShellTable table = new ShellTable();
        for (String heading : new String[] {"Subscriber", "Present", "Waiting", "Retrying", "Dead"}) {
            table.column(heading);
        }
        dispatcher
                .outbox()
                .subscribers()
                .forEach(queue -> table.addRow()
                        .addContent(
                                queue.name(),
                                dispatcher.subscribers().find(queue.name()).isPresent() ? "yes" : "no",
                                queue.waiting(),
                                queue.retrying(),
                                queue.dead()));
        table.print(out);
    }
}
