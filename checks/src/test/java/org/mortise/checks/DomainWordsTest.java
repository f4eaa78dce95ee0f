package org.mortise.checks;

import static java.util.stream.Collectors.toCollection;

import aQute.bnd.classfile.ClassFile;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Test;

/** The plugin manager treats all plugins alike: it knows neither the modules' services nor the words of their trade. */
public class DomainWordsTest {
    /** Words that mean nothing else to a programmer; "case", "lead" or "support" would. */
    private static final Set<String> WORDS = Set.of(
            "account",
            "contact",
            "opportunity",
            "opportunitie",
            "campaign",
            "csat",
            "forecast",
            "loyalty",
            "quota",
            "customer",
            "sale",
            "marketing",
            "crm",
            "currency",
            "revenue");

    private final Violations violations = new Violations();
    private final Bundle manager = Tree.bundle("org.mortise.core.plugins");

    @Test
    public void importsNoModulesApi() {
        for (String name : manager.importsOfOurs()) {
            violations.add(
                    Tree.bundles().stream()
                            .anyMatch(bundle -> bundle.isApi()
                                    && !bundle.name().equals("org.mortise.api.core")
                                    && bundle.exports().containsKey(name)),
                    "imports " + name);
        }
        violations.assertNone("The plugin manager uses no module's services:");
    }

    @Test
    public void namesNothingOfTheDomain() throws Exception {
        for (String entry : manager.entries()) {
            if (entry.endsWith(".class")) {
                Set<String> found = words(manager.read(entry));
                found.retainAll(WORDS);
                violations.add(!found.isEmpty(), entry + ": " + found);
            }
        }
        violations.assertNone("The plugin manager knows no domain; its classes say:");
    }

    /** Every word of the constant pool: names and texts, taken apart at capitals, in the singular. */
    private static Set<String> words(byte[] file) throws Exception {
        var pool = ClassFile.parseClassFile(new DataInputStream(new ByteArrayInputStream(file))).constant_pool;
        return IntStream.range(1, pool.size())
                .mapToObj(index -> pool.entry(index))
                .filter(String.class::isInstance)
                .flatMap(text -> Stream.of(((String) text).split("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")))
                .map(word -> word.toLowerCase().replaceFirst("s$", ""))
                .collect(toCollection(TreeSet::new));
    }
}
