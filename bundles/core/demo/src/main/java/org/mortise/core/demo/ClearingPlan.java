package org.mortise.core.demo;

import java.util.List;

/**
 * What a clearing would do.
 *
 * @param records how many records it removes: those of {@code types} and those of {@code attached}; what has to be confirmed
 * @param types the demo data, with what modules made because of it, such as the reminders of tasks
 * @param attached what people added that cannot be without it, such as notes and tasks on a demo account: deleted with it
 * @param referring what people added and that names demo records: it stays as it is, and what it names is gone
 * @param missing demo data of modules that are not installed now; it stays until they are
 */
public record ClearingPlan(
        long records, List<Demo> types, List<Some> attached, List<Some> referring, List<Some> missing) {

    /** @param changed how many of them people have changed since */
    public record Demo(String type, long records, long changed) {}

    public record Some(String type, long records) {}
}
