package org.mortise.core.duplicates.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How well the rule of contacts does on the FEBRL files, as they come into contacts: the house number and both address lines as
 * the street, and without the columns of social-security number and birth date, which are not even read.
 */
final class FebrlMeasurement {

    private final Map<UUID, String> entities = new HashMap<>();
    private final List<Profile> profiles = new ArrayList<>();
    /** Of which file a record is: between two files only pairs across them count. */
    private final Map<UUID, Integer> files = new HashMap<>();

    record Result(int truth, int found, int right, long compared, double millis) {

        double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        double recall() {
            return (double) right / truth;
        }

        double f1() {
            return 2 * precision() * recall() / (precision() + recall());
        }

        @Override
        public String toString() {
            return String.format(
                    java.util.Locale.ROOT,
                    "F1 %.4f, precision %.4f, recall %.4f (%d true pairs, %d found, %d right, %d compared, %.0f ms)",
                    f1(),
                    precision(),
                    recall(),
                    truth,
                    found,
                    right,
                    compared,
                    millis);
        }
    }

    FebrlMeasurement(Path folder, String... names) throws IOException {
        Map<String, UUID> ids = new HashMap<>();
        for (int file = 0; file < names.length; file++) {
            for (Map<String, String> row : rows(folder.resolve(names[file] + "_records.csv"))) {
                UUID id = UUID.nameUUIDFromBytes(row.get("rid").getBytes());
                ids.put(row.get("rid"), id);
                files.put(id, file);
                profiles.add(new Profile(id, contact(row)));
            }
            for (Map<String, String> row : rows(folder.resolve(names[file] + "_truth.csv"))) {
                entities.put(ids.get(row.get("rid")), row.get("entity"));
            }
        }
    }

    private static Map<String, List<String>> contact(Map<String, String> row) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        put(values, "firstName", row.get("given_name"));
        put(values, "lastName", row.get("surname"));
        put(
                values,
                "address.street",
                String.join(" ", row.get("street_number"), row.get("address_1"), row.get("address_2")));
        put(values, "address.city", row.get("suburb"));
        put(values, "address.postalCode", row.get("postcode"));
        put(values, "address.state", row.get("state"));
        return values;
    }

    private static void put(Map<String, List<String>> values, String path, String value) {
        if (!value.isBlank()) {
            values.put(path, List.of(value.strip()));
        }
    }

    List<PairScore> wrong = new ArrayList<>();
    List<PairScore> rightPairs = new ArrayList<>();

    Result run(MatchRule rule) {
        long start = System.nanoTime();
        PairFinder finder = new PairFinder(rule, 100);
        int[] counts = new int[2];
        for (Profile profile : profiles) {
            finder.add(profile, score -> {
                if (files.values().stream().distinct().count() > 1
                        && files.get(score.one()).equals(files.get(score.other()))) {
                    return;
                }
                counts[0]++;
                if (entities.get(score.one()).equals(entities.get(score.other()))) {
                    counts[1]++;
                    rightPairs.add(score);
                } else {
                    wrong.add(score);
                }
            });
        }
        return new Result(truth().size(), counts[0], counts[1], finder.compared(), (System.nanoTime() - start) / 1e6);
    }

    Set<String> truth() {
        boolean two = files.values().stream().distinct().count() > 1;
        Map<String, List<UUID>> clusters = new HashMap<>();
        entities.forEach((id, entity) ->
                clusters.computeIfAbsent(entity, any -> new ArrayList<>()).add(id));
        Set<String> pairs = new HashSet<>();
        clusters.values().forEach(ids -> {
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    if (!two || !files.get(ids.get(i)).equals(files.get(ids.get(j)))) {
                        pairs.add(ids.get(i) + " " + ids.get(j));
                    }
                }
            }
        });
        return pairs;
    }

    Profile profile(UUID id) {
        return profiles.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] names = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            // No value of these files has a comma or a quote in it.
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            row.remove("date_of_birth");
            row.remove("soc_sec_id");
            rows.add(row);
        }
        return rows;
    }
}
