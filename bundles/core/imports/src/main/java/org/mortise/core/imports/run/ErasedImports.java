package org.mortise.core.imports.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.privacy.ErasedPlace;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.core.imports.csv.UnreadableFile;
import org.mortise.core.imports.mapping.MappingReader;
import org.mortise.core.imports.store.ImportFiles;
import org.mortise.core.imports.store.ImportState;
import org.mortise.core.imports.store.ImportStore;
import org.mortise.core.imports.store.PersonRows;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The files that were imported, and what the log of imports keeps to take one back. */
@Component(property = "mortise.holder=imports")
public final class ErasedImports implements PersonalDataHolder {

    private final PersonRows rows;
    private final ImportStore store;
    private final ImportFiles files;

    @Activate
    public ErasedImports(@Reference(target = "(mortise.migrated=org.mortise.core.imports)") DataSource dataSource) {
        this(new Sql(dataSource), Path.of(System.getProperty("karaf.base"), "imports"));
    }

    ErasedImports(Sql sql, Path folder) {
        this.rows = new PersonRows(sql);
        this.files = new ImportFiles(folder, 0);
        this.store = new ImportStore(sql, files.node(), "erasure");
    }

    @Override
    public List<ErasedPlace> erase(PersonalDataRequest request) {
        List<UUID> records = request.records().stream()
                .map(org.mortise.api.records.Reference::id)
                .toList();
        Map<UUID, Set<Long>> known = rows.of(records);
        long images = rows.forget(records);
        ErasedFile eraser = new ErasedFile(files, request.words());
        long inFiles = 0;
        List<ErasedPlace> places = new ArrayList<>();
        for (UUID id : rows.atRest(files.node())) {
            inFiles += erase(id, known.getOrDefault(id, Set.of()), eraser);
        }
        places.add(new ErasedPlace("mortise_import_row.before_image", "rows emptied", images));
        places.add(new ErasedPlace("imports", "rows of uploaded files without the person", inFiles));
        return places;
    }

    private long erase(UUID id, Set<Long> numbers, ErasedFile eraser) {
        ImportState state = store.find(id).orElse(null);
        if (state == null) {
            return 0;
        }
        try {
            return eraser.erase(id, numbers, Platform.delimiter(state.workbook(), MappingReader.read(state.mapping())));
        } catch (ProblemException e) {
            if (!UnreadableFile.is(e)) {
                throw e;
            }
            // What cannot be read row by row tells nobody what became of its rows, and so goes as a whole.
            files.delete(id);
            return state.rows();
        } catch (IOException e) {
            // A full disk, say: the file may be somebody else's import that waits to go on. The erasure tells that it
            // is incomplete.
            throw new UncheckedIOException(e);
        }
    }

    /** Whose rows are known, and whose file is where we cannot look into it; that no other file names the person is not said. */
    @Override
    public List<ErasedPlace> remains(PersonalDataRequest request) {
        Set<UUID> here = new HashSet<>(rows.atRest(files.node()));
        long elsewhere =
                rows
                        .of(request.records().stream()
                                .map(org.mortise.api.records.Reference::id)
                                .toList())
                        .keySet()
                        .stream()
                        .filter(id -> !here.contains(id))
                        .count();
        return elsewhere == 0
                ? List.of()
                : List.of(new ErasedPlace("imports", "files of the person on other nodes or at work", elsewhere));
    }
}
