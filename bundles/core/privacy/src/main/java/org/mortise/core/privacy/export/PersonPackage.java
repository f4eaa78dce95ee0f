package org.mortise.core.privacy.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mortise.api.privacy.PersonPackages;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataItem;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.Records;
import org.mortise.core.privacy.circle.Circle;
import org.mortise.core.privacy.circle.Member;
import org.mortise.core.privacy.circle.Member.Role;

/** The ZIP: {@code index.html}, {@code manifest.json}, {@code records/<type>.json}, {@code <holder>/<file>}. */
final class PersonPackage implements PersonPackages.Package {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private static final int HISTORY = 1_000;

    private final Records records;
    private final Circle circle;
    private final Map<PersonalDataHolder, String> holders;
    private final Map<String, Object> manifest;
    private final Set<String> taken = new HashSet<>();
    private final List<Map<String, Object>> files = new ArrayList<>();

    PersonPackage(
            Records records, Circle circle, Map<PersonalDataHolder, String> holders, Map<String, Object> manifest) {
        this.records = records;
        this.circle = circle;
        this.holders = holders;
        this.manifest = new LinkedHashMap<>(manifest);
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("manifest", manifest, "records", byType(), "mentionedIn", mentions());
    }

    @Override
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Map<String, List<Map<String, Object>>> types = byType();
        for (Map.Entry<String, List<Map<String, Object>>> type : types.entrySet()) {
            entry(zip, "records/" + type.getKey() + ".json", type.getValue());
        }
        entry(zip, "records/mentioned-in.json", mentions());
        List<String> failed = holders(zip);
        manifest.put("files", files);
        manifest.put("failed", failed);
        entry(zip, "manifest.json", manifest);
        zip.putNextEntry(new ZipEntry("index.html"));
        zip.write(ReadablePage.of(manifest, types).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private Map<String, List<Map<String, Object>>> byType() {
        Map<String, List<Map<String, Object>>> types = new LinkedHashMap<>();
        for (Member member : circle.all()) {
            if (member.role() != Role.SHARED) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("why", member.why());
                json.put("deleted", member.deleted());
                json.put("record", JsonForm.of(member.record(), member.type()));
                json.put(
                        "history",
                        records.history(member.type().name(), member.record().id(), HISTORY).stream()
                                .map(PersonPackage::json)
                                .toList());
                types.computeIfAbsent(member.type().name(), any -> new ArrayList<>())
                        .add(json);
            }
        }
        return types;
    }

    private static Map<String, Object> json(HistoryEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", entry.at().toString());
        json.put("actor", entry.actor());
        json.put("action", entry.action());
        json.put("changes", entry.changes());
        return json;
    }

    /** What is about others, too, is theirs as well: it is named, and its content is not handed out. */
    private List<Map<String, Object>> mentions() {
        return circle.of(Role.SHARED).stream()
                .map(member -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("type", member.type().name());
                    json.put("id", member.record().id().toString());
                    json.put("why", member.why());
                    return json;
                })
                .toList();
    }

    private List<String> holders(ZipOutputStream zip) throws IOException {
        PersonalDataRequest request =
                new PersonalDataRequest(null, circle.persons(), circle.own(), List.of(), List.of());
        List<String> failed = new ArrayList<>();
        for (Map.Entry<PersonalDataHolder, String> holder : holders.entrySet()) {
            List<PersonalDataItem> items;
            try {
                items = holder.getKey().export(request);
            } catch (RuntimeException e) {
                // One plugin's fault must not keep the person from all the rest.
                failed.add(holder.getValue());
                continue;
            }
            for (PersonalDataItem item : items) {
                String name = safe(holder.getValue()) + "/" + safe(item.name());
                try (InputStream in = item.content().open()) {
                    begin(zip, name);
                    in.transferTo(zip);
                    zip.closeEntry();
                }
            }
        }
        return failed;
    }

    private void entry(ZipOutputStream zip, String name, Object json) throws IOException {
        begin(zip, name);
        JSON.writeValue(zip, json);
        zip.closeEntry();
    }

    private void begin(ZipOutputStream zip, String name) throws IOException {
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = i + "-" + name;
        }
        zip.putNextEntry(new ZipEntry(unique));
        files.add(Map.of("name", unique));
    }

    /** No folders, and nothing that leads out of one. */
    static String safe(String name) {
        String safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^\\.+", "_");
        return safe.isEmpty() ? "_" : safe;
    }
}
