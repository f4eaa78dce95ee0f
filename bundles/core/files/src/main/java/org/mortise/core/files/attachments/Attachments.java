package org.mortise.core.files.attachments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.StoredFile;
import org.mortise.api.records.Write;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The files that belong to a record: records of the type {@code attachment}, with everything that records have. */
@Component(service = Attachments.class)
public final class Attachments {

    public static final String TYPE = "attachment";

    private final Records records;

    @Activate
    public Attachments(@org.osgi.service.component.annotations.Reference Records records) {
        this.records = records;
    }

    public RecordData add(String type, UUID record, StoredFile file) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", file.name());
        values.put("parent", Reference.to(type, record));
        values.put("file", file);
        return records.write(Write.create(TYPE, values));
    }

    /** NOT_FOUND when the caller may not see the record. */
    public void requireParent(String type, UUID record) {
        records.get(type, record);
    }

    public Page of(String type, UUID record, int limit, String cursor) {
        requireParent(type, record);
        return records.query(Query.of(TYPE)
                .where("parent==" + record + ";parent.type==" + type)
                .limit(limit)
                .cursor(cursor));
    }

    /** NOT_FOUND when it is no attachment of this record. */
    public void remove(String type, UUID record, UUID attachment) {
        requireParent(type, record);
        List<RecordData> found = records.find(TYPE, List.of(attachment)).stream()
                .filter(each -> record.equals(each.reference("parent").id()))
                .toList();
        if (found.isEmpty()) {
            throw org.mortise.api.errors.ProblemException.notFound("attachment " + attachment);
        }
        records.write(Write.delete(TYPE, attachment));
    }
}
