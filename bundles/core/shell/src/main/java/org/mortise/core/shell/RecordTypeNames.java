package org.mortise.core.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.mortise.api.records.RecordTypes;

/** Completes the names of record types. */
@Service
public final class RecordTypeNames implements Completer {

    @Reference
    RecordTypes types;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter names = new StringsCompleter();
        types.all().forEach(type -> names.getStrings().add(type.name()));
        return names.complete(session, line, candidates);
    }
}
