package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.search.IndexStatus;
import org.mortise.api.search.SearchIndex;

/** {@code mortise:search-info}. */
@Command(scope = "mortise", name = "search-info", description = "Shows how the search index of this node stands")
@Service
public final class SearchInfoCommand extends AdministratorAction {

    @Reference
    SearchIndex index;

    @Override
    void run(PrintStream out) {
        IndexStatus status = index.status();
        out.println(status.documents() + " records, " + status.bytes() / 1024 + " kB, "
                + (status.complete() ? "complete" : "not complete") + ", " + status.behind() + " events behind");
        status.waiting().forEach((type, count) -> out.println(count + " changes of " + type + " wait for its plugin"));
        if (status.rebuild() != null) {
            out.println("Building a new one (" + status.rebuild().reason() + "): "
                    + status.rebuild().line());
        }
    }
}
