package org.mortise.core.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.mortise.api.plugins.PluginSignature;
import org.mortise.api.records.RecordTypes;
import org.mortise.core.inspection.PluginArchive;
import org.mortise.core.inspection.StartingRecord;
import org.mortise.core.plugins.linkage.ApiFit;
import org.mortise.core.plugins.trust.SignatureCheck;

/** Looks a plugin's file through before anything is planned with it: who signed it, whether it fits, what it declares. */
final class Admission {

    private final SignatureCheck signatures;
    private final ApiFit apiFit;
    private final FieldCollisions fields;
    private final RecordDesk records;
    private final Declarations declarations = new Declarations();

    Admission(SignatureCheck signatures, ApiFit apiFit, RecordTypes types, RecordDesk records) {
        this.signatures = signatures;
        this.apiFit = apiFit;
        this.fields = new FieldCollisions(types);
        this.records = records;
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
            List<StartingRecord> due = records.due(file.contents().manifest(), entries);
            if (!due.isEmpty()) {
                notes.add(
                        "The records that it writes stay when it is uninstalled. When it is purged, those go that nobody has"
                                + " changed or uses.");
            }
            return new Findings(signature, permissions, due, notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** INVALID when the records that it brings could not be written now. What it requires has to be there. */
    void requireWritableRecords(PluginJar file) {
        try (PluginArchive archive = PluginArchive.open(file.path())) {
            records.requireWritable(file.contents().manifest(), new JarEntries(archive.main()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
