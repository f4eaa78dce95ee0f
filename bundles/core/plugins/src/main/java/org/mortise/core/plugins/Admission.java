package org.mortise.core.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.mortise.api.plugins.PluginSignature;
import org.mortise.api.records.RecordTypes;
import org.mortise.core.inspection.PluginArchive;
import org.mortise.core.plugins.linkage.ApiFit;
import org.mortise.core.plugins.trust.SignatureCheck;

/** Looks a plugin's file through before anything is planned with it: who signed it, whether it fits, what it declares. */
final class Admission {

    private final SignatureCheck signatures;
    private final ApiFit apiFit;
    private final FieldCollisions fields;
    private final Declarations declarations = new Declarations();

    Admission(SignatureCheck signatures, ApiFit apiFit, RecordTypes types) {
        this.signatures = signatures;
        this.apiFit = apiFit;
        this.fields = new FieldCollisions(types);
    }

    /**
     * @param old what runs now; null when nothing does
     * @throws org.mortise.api.errors.ProblemException INVALID when the file must not be installed
     */
    Findings examine(PluginJar file, PluginBundle old) {
        PluginSignature signature =
                signatures.require(file.path(), file.contents().manifest().vendor());
        try (PluginArchive archive = PluginArchive.open(file.path())) {
            apiFit.check(archive);
            Entries entries = new JarEntries(archive.main());
            fields.check(entries, file.id());
            List<String> permissions = new ArrayList<>(declarations.permissions(entries, file.id()));
            if (old != null) {
                permissions.removeAll(declarations.namesOf(new BundleEntries(old.bundle())));
            }
            List<String> notes = new ArrayList<>();
            if (signature.vendor() == null) {
                notes.add("No trusted vendor signed it. Only this instance for development accepts it.");
            }
            notes.add(declarations.bill(entries));
            return new Findings(signature, permissions, notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
