package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.search.IndexStatus;
import org.mortise.api.search.SearchIndex;

/** {@code mortise:search-rebuild}. */
@Command(
        scope = "mortise",
        name = "search-rebuild",
        description = "Builds the search index of this node anew while the old one serves, and shows how it goes")
@Service
public final class SearchRebuildCommand extends AdministratorAction {

    private static final int LOOK_MILLIS = 1_000;

    @Reference
    SearchIndex index;

    @Option(name = "--background", description = "Return at once; mortise:search-info tells how it goes")
    boolean background;

    @Override
    void run(PrintStream out) {
        IndexStatus status = index.rebuild();
        try {
            while (!background && status.rebuild() != null) {
                out.println(status.rebuild().line());
                Thread.sleep(LOOK_MILLIS);
                status = index.status();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            out.println("It goes on in the background.");
            return;
        }
        if (status.lastRebuild() != null && !background) {
            out.println(status.lastRebuild().line());
        }
    }
}
