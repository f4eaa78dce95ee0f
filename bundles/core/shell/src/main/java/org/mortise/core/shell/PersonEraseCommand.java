package org.mortise.core.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.privacy.Erasure;
import org.mortise.api.privacy.ErasurePlan;
import org.mortise.api.privacy.ErasureRequest;
import org.mortise.api.privacy.ErasureRequest.Mode;
import org.mortise.api.privacy.Erasures;

/** {@code mortise:person-erase contact 0190…} shows what would be done; with {@code --confirm} it is. */
@Command(
        scope = "mortise",
        name = "person-erase",
        description = "Forgets a person; shows the plan unless it is confirmed")
@Service
public final class PersonEraseCommand extends AdministratorAction {

    @Reference
    Erasures erasures;

    @Argument(index = 0, name = "type", description = "Record type, for example contact", required = true)
    String type;

    @Argument(index = 1, name = "id", description = "Id of the record", required = true)
    String id;

    @Option(
            name = "--mode",
            description = "anonymise (the records stay, empty) or erase (they go where none needs them)")
    String mode = "anonymise";

    @Option(name = "--also", description = "Another record of the same person, as type/id", multiValued = true)
    List<String> also = new ArrayList<>();

    @Option(name = "--changed-totals", description = "Remove records although reports count one less then")
    boolean changedTotals;

    @Option(name = "--reason", description = "For the report; must not name the person")
    String reason = "";

    @Option(name = "--confirm", description = "Do it")
    boolean confirm;

    @Override
    void run(PrintStream out) {
        List<org.mortise.api.records.Reference> records = new ArrayList<>(List.of(PersonArgument.of(type, id)));
        also.forEach(other -> {
            String[] parts = other.split("/", 2);
            records.add(PersonArgument.of(parts[0], parts[parts.length - 1]));
        });
        ErasureRequest request = new ErasureRequest(mode(), records, reason, changedTotals);
        if (!confirm) {
            show(erasures.plan(request), out);
            out.println("Nothing was changed. Add --confirm to do it.");
            return;
        }
        UUID erasure = erasures.erase(request);
        Erasure.State state = erasures.find(erasure).map(Erasure::state).orElseThrow();
        out.println(
                "Erasure " + erasure + " is " + state + "; its report will stand at /api/privacy/erasures/" + erasure);
    }

    private Mode mode() {
        return switch (mode) {
            case "anonymise" -> Mode.ANONYMISE;
            case "erase" -> Mode.ERASE;
            default -> throw new CommandFailure("--mode must be anonymise or erase", null);
        };
    }

    private static void show(ErasurePlan plan, PrintStream out) {
        for (ErasurePlan.Step step : plan.steps()) {
            out.println(step.action() + " " + step.type() + " " + step.id() + " " + step.fields() + ", "
                    + step.history() + " history entries: " + step.why());
        }
        plan.proposals()
                .forEach(other -> out.println("Perhaps the same person: --also " + other.type() + "/" + other.id()));
        plan.conflicts().forEach(conflict -> out.println("Conflict: " + conflict));
        plan.remarks().forEach(out::println);
    }
}
