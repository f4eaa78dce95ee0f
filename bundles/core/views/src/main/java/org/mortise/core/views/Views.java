package org.mortise.core.views;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.SqlFailure;

/** What somebody may do with views: see one's own, one's teams' and the public ones, change one's own. */
final class Views {

    static final int MOST = 500;

    private final ViewTable table;
    private final PluginViews brought;
    private final ViewTrail trail;
    private final ViewCheck check;
    private final Teams teams;
    private final Transactions transactions;

    Views(
            ViewTable table,
            PluginViews brought,
            ViewTrail trail,
            ViewCheck check,
            Teams teams,
            Transactions transactions) {
        this.table = table;
        this.brought = brought;
        this.trail = trail;
        this.check = check;
        this.teams = teams;
        this.transactions = transactions;
    }

    /** The teams of a user. */
    @FunctionalInterface
    interface Teams {
        Set<UUID> of(UUID user);
    }

    List<View> list(Caller caller, String type) {
        List<View> saved = table.visible(type, caller.userId(), List.copyOf(teamsOf(caller)), MOST);
        return Stream.concat(brought.of(type).stream(), saved.stream())
                .filter(view -> tells(caller, view))
                .toList();
    }

    /** NOT_FOUND, too, for what the caller may not see. */
    View get(Caller caller, UUID id) {
        return brought.find(id)
                .or(() -> table.find(id))
                .filter(view -> sees(caller, view) && tells(caller, view))
                .orElseThrow(() -> ProblemException.notFound("view " + id));
    }

    View create(Caller caller, Map<String, Object> json) {
        UUID owner = user(caller);
        View draft = checked(caller, ViewBody.read(json, null, owner), null);
        Instant now = Instant.now();
        View view = draft.as(UUID.randomUUID(), 1, null, draft.visibility(), now);
        return saving(view, () -> {
            if (table.ownedBy(owner) >= MOST) {
                throw ProblemException.of(
                        ProblemType.CONFLICT, "too-many-views", "You have " + MOST + " views; delete some first.");
            }
            table.insert(view);
            trail.made(view);
            return view;
        });
    }

    /** @param version that the caller knows; null for any */
    View update(Caller caller, UUID id, Map<String, Object> json, Long version) {
        View former = mayChange(caller, get(caller, id));
        if (version != null && version != former.version()) {
            throw lost();
        }
        View view = checked(caller, ViewBody.read(json, former, former.owner()), former);
        return saving(view, () -> {
            if (!table.update(view, Instant.now())) {
                throw lost();
            }
            View saved = table.find(id).orElseThrow(Views::lost);
            trail.changed(former, saved);
            return saved;
        });
    }

    void delete(Caller caller, UUID id) {
        View view = mayChange(caller, get(caller, id));
        transactions.required(() -> {
            table.delete(id);
            trail.deleted(view);
            return null;
        });
    }

    /** Makes the view the caller's first one for its type. */
    View prefer(Caller caller, UUID id) {
        View view = get(caller, id);
        transactions.required(() -> {
            table.prefer(user(caller), view.type(), id);
            return null;
        });
        return view;
    }

    void preferNone(Caller caller, UUID id) {
        View view = get(caller, id);
        if (preferred(caller).contains(id)) {
            transactions.required(() -> {
                table.prefer(user(caller), view.type(), null);
                return null;
            });
        }
    }

    Set<UUID> preferred(Caller caller) {
        return caller.userId() == null ? Set.of() : Set.copyOf(table.defaults(caller.userId()));
    }

    List<Violation> problems(View view) {
        return check.problems(view);
    }

    private View checked(Caller caller, View view, View former) {
        List<Violation> problems = new java.util.ArrayList<>(check.problems(view));
        boolean newTeam = view.team() != null && (former == null || !view.team().equals(former.team()));
        if (newTeam && !teamsOf(caller).contains(view.team())) {
            problems.add(new Violation("team", "must be one of your teams"));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        if (view.isPublic() && !caller.administrator()) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "Only administrators make views for everybody; share it with a team.");
        }
        return view;
    }

    private View saving(View view, Supplier<View> work) {
        try {
            return transactions.required(work);
        } catch (SqlFailure e) {
            if (e.duplicateKey()) {
                throw ProblemException.of(
                        ProblemType.CONFLICT,
                        "duplicate-view",
                        "There is a view \"" + view.name()
                                + "\" of the same owner for this type; choose another name.");
            }
            throw e;
        }
    }

    private boolean sees(Caller caller, View view) {
        return view.isPublic()
                || view.ownedBy(caller.userId())
                || view.team() != null && teamsOf(caller).contains(view.team());
    }

    /** A view of somebody else that asks for a field which is not there for the caller tells of the field. */
    private boolean tells(Caller caller, View view) {
        return caller.administrator()
                || view.ownedBy(caller.userId())
                || check.problems(view).isEmpty();
    }

    private static View mayChange(Caller caller, View view) {
        if (view.plugin() != null) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "The view comes with the plugin " + view.plugin() + "; make one of your own.");
        }
        boolean shared = !view.visibility().equals(View.OWN);
        if (view.ownedBy(caller.userId()) || shared && caller.administrator()) {
            return view;
        }
        throw ProblemException.of(ProblemType.FORBIDDEN, "The view belongs to somebody else; make one of your own.");
    }

    private Set<UUID> teamsOf(Caller caller) {
        return caller.userId() == null ? Set.of() : teams.of(caller.userId());
    }

    private static UUID user(Caller caller) {
        return Optional.ofNullable(caller.userId())
                .orElseThrow(
                        () -> ProblemException.of(ProblemType.FORBIDDEN, "Views belong to users; sign in as one."));
    }

    private static ProblemException lost() {
        return ProblemException.of(ProblemType.PRECONDITION_FAILED, "Somebody else changed the view; read it again.");
    }
}
