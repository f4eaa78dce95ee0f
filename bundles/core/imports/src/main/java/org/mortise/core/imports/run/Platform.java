package org.mortise.core.imports.run;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Callers;
import org.mortise.core.imports.csv.Limits;
import org.mortise.core.imports.formats.Formats;
import org.mortise.core.imports.mapping.Mapping;
import org.mortise.core.imports.store.ImportFiles;
import org.mortise.core.imports.store.ImportStore;
import org.mortise.core.imports.store.RowLog;
import org.mortise.core.imports.store.SavedMappings;
import org.mortise.core.persistence.Sql;

/** What the parts of an import need of the platform, and its own tables and files. */
record Platform(
        Records records,
        RecordTypes types,
        Transactions transactions,
        Callers callers,
        ImportStore store,
        RowLog log,
        SavedMappings mappings,
        ImportFiles files,
        Limits limits,
        LikelyDuplicates duplicates,
        Formats formats) {

    Platform(
            DataSource dataSource,
            Records records,
            RecordTypes types,
            Transactions transactions,
            Callers callers,
            Path folder,
            long maxBytes,
            LikelyDuplicates duplicates,
            Formats formats) {
        this(
                records,
                types,
                transactions,
                callers,
                new Sql(dataSource),
                new ImportFiles(folder, maxBytes),
                duplicates,
                formats);
    }

    private Platform(
            Records records,
            RecordTypes types,
            Transactions transactions,
            Callers callers,
            Sql sql,
            ImportFiles files,
            LikelyDuplicates duplicates,
            Formats formats) {
        this(
                records,
                types,
                transactions,
                callers,
                new ImportStore(sql, files.node(), UUID.randomUUID().toString()),
                new RowLog(sql),
                new SavedMappings(sql),
                files,
                Limits.DEFAULT,
                duplicates,
                formats);
    }

    /** What separates the cells of the stored file; null when that is to be found out. */
    static Character delimiter(boolean workbook, Mapping mapping) {
        return workbook ? Character.valueOf(Formats.DELIMITER) : mapping.delimiter();
    }

    <T> T inTransaction(Supplier<T> work) {
        return transactions.required(work);
    }
}
