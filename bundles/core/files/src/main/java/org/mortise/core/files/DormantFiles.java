package org.mortise.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.mortise.core.files.content.Contents;
import org.mortise.core.persistence.dormant.FileContents;
import org.mortise.core.persistence.dormant.TableSlice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives the content of files to exports of plugins, and takes it back. */
@Component
public final class DormantFiles implements FileContents {

    private final Contents contents;

    @Activate
    public DormantFiles(@Reference FilesPlatform platform) {
        this.contents = platform.contents();
    }

    @Override
    public InputStream open(String sha256, long length) throws IOException {
        return contents.open(sha256, length);
    }

    @Override
    public void keep(String sha256, InputStream content) throws IOException {
        contents.keep(sha256, content);
    }

    @Override
    public List<TableSlice> attachedTo(List<String> recordTypes) {
        String parents = recordTypes.isEmpty()
                ? "1 = 0"
                : "parent_type in (" + String.join(", ", Collections.nCopies(recordTypes.size(), "?")) + ")";
        return List.of(
                TableSlice.rows("platform/attachments", "files_attachment", parents, recordTypes),
                TableSlice.rows(
                        "platform/attached-files",
                        "mortise_file",
                        "record_type = 'attachment' and record_id in (select id from files_attachment where " + parents
                                + ")",
                        recordTypes));
    }
}
