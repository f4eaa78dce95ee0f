package org.mortise.core.files.attachments;

import java.util.ArrayList;
import java.util.List;
import org.mortise.api.privacy.ErasedPlace;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataItem;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.StoredFile;
import org.mortise.core.files.FilesPlatform;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The contents of files: handed out with the records that have them, and off the disk when a person is erased. */
@Component(property = "mortise.holder=files")
public final class ErasedFiles implements PersonalDataHolder {

    private final FilesPlatform files;
    private final Records records;

    @Activate
    public ErasedFiles(@Reference FilesPlatform files, @Reference Records records) {
        this.files = files;
        this.records = records;
    }

    /** The records are read in the name of the caller: of a field that he may not see there is no file. */
    @Override
    public List<PersonalDataItem> export(PersonalDataRequest request) {
        List<PersonalDataItem> items = new ArrayList<>();
        for (org.mortise.api.records.Reference each : request.records()) {
            for (RecordData record : records.find(each.type(), List.of(each.id()))) {
                record.values().values().stream()
                        .filter(StoredFile.class::isInstance)
                        .map(StoredFile.class::cast)
                        .forEach(file -> items.add(new PersonalDataItem(
                                file.id() + "-" + file.name(),
                                () -> files.contents().open(file, 0, file.size()))));
            }
        }
        return items;
    }

    @Override
    public List<ErasedPlace> erase(PersonalDataRequest request) {
        long removed = request.files().stream()
                .filter(sha256 -> files.cleaner().removeNow(sha256))
                .count();
        return List.of(new ErasedPlace("files", "contents removed", removed));
    }

    /** The same content may be in a file of somebody else: that one's stays, and it is said. */
    @Override
    public List<ErasedPlace> remains(PersonalDataRequest request) {
        long left = request.files().stream().filter(files.table()::knows).count();
        return left == 0
                ? List.of()
                : List.of(new ErasedPlace("files", "contents that are in files of other records, too", left));
    }
}
