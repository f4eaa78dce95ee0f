package org.mortise.api.privacy;

import java.util.List;
import java.util.Objects;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whom to forget, and how.
 *
 * @param mode what becomes of the records
 * @param records the records of one or several persons, at most 1,000; those known to be of the same persons (merged, converted) are
 *     found. Records of types that describe no person are emptied of their personal fields, and of nothing else
 * @param reason for the report; never null, may be empty. Must not name the person
 * @param changedTotals whether records may be removed although reports count one less then; otherwise they are emptied instead
 */
@ProviderType
public record ErasureRequest(Mode mode, List<Reference> records, String reason, boolean changedTotals) {

    /** The most records that one request may name. */
    public static final int MAX_RECORDS = 1_000;

    /** What becomes of the records. */
    public enum Mode {
        /** They stay, with nothing personal in them. */
        ANONYMISE,
        /** They are removed where no other record that stays needs them; see {@link #changedTotals}. */
        ERASE
    }

    public ErasureRequest {
        Objects.requireNonNull(mode, "mode");
        records = List.copyOf(records);
        reason = reason == null ? "" : reason;
    }

    /** Leaves the records and all totals as they are, without the person. */
    public static ErasureRequest anonymise(List<Reference> records, String reason) {
        return new ErasureRequest(Mode.ANONYMISE, records, reason, false);
    }
}
