package org.mortise.core.files.rest;

import java.util.Objects;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.StoredFile;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.files.FilesPlatform;
import org.mortise.core.files.content.FileRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who may read a file: whoever may read the field whose value it is, which is found out by reading it in the caller's name. One that
 * no record has is its uploader's and the administrators'.
 */
@Component(service = FileAccess.class)
public final class FileAccess {

    private final FilesPlatform files;
    private final Records records;
    private final Callers callers;

    @Activate
    public FileAccess(@Reference FilesPlatform files, @Reference Records records, @Reference Callers callers) {
        this.files = files;
        this.records = records;
        this.callers = callers;
    }

    StoredFile require(String text) {
        FileRow row = id(text) == null ? null : files.table().find(id(text)).orElse(null);
        if (row == null || !mayRead(row)) {
            throw ProblemException.notFound("file " + text);
        }
        return row.file();
    }

    private boolean mayRead(FileRow row) {
        if (row.record() == null) {
            Caller caller = callers.current();
            return caller.administrator()
                    || caller.userId() != null && Objects.equals(caller.userId(), row.createdBy());
        }
        RecordData record;
        try {
            record = records.get(row.type(), row.record());
        } catch (ProblemException e) {
            // Of what type the record is, and that there is one, is not told either.
            if (e.type() == ProblemType.NOT_FOUND) {
                return false;
            }
            throw e;
        }
        return record.get(row.field()) instanceof StoredFile file
                && file.id().equals(row.file().id());
    }

    private static UUID id(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
