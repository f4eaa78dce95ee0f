package org.mortise.itests.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** Single and bulk writes by several clients until the server is gone, and what was answered. */
final class MixedLoad {

    /** Writes of one atomic bulk call. */
    static final int BULK = 50;

    private static final String ACCOUNTS = "/api/customers/accounts";
    private static final int CLIENTS = 2;

    private final Api api;
    private final String word;
    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final List<String> bulks = Collections.synchronizedList(new ArrayList<>());
    private final List<CompletableFuture<Void>> clients = new ArrayList<>();

    private MixedLoad(Api api, String word) {
        this.api = api;
        this.word = word;
    }

    static MixedLoad start(Api api, String word) {
        MixedLoad load = new MixedLoad(api, word);
        for (int client = 1; client <= CLIENTS; client++) {
            String single = "order " + word + " single" + client + "n";
            load.clients.add(CompletableFuture.runAsync(() -> load.untilGone(i -> load.single(single + i))));
        }
        load.clients.add(
                CompletableFuture.runAsync(() -> load.untilGone(i -> load.bulk("order " + word + " bulk" + i + "n"))));
        return load;
    }

    private void untilGone(java.util.function.IntConsumer write) {
        try {
            for (int i = 0; ; i++) {
                write.accept(i);
            }
        } catch (Api.NoAnswer e) {
            // Killed, as it should be.
        }
    }

    private void single(String name) {
        Answer answer = api.post(ACCOUNTS, Json.object("name", name)).expect(201);
        acknowledged.add(answer.at("/name"));
    }

    private void bulk(String prefix) {
        bulks.add(prefix);
        List<String> names = IntStream.range(0, BULK).mapToObj(i -> prefix + i).toList();
        List<Object> operations = new ArrayList<>();
        names.forEach(name -> operations.add(Json.object("op", "create", "values", Json.object("name", name))));
        api.post(ACCOUNTS + "/bulk", Json.object("operations", operations, "atomic", true))
                .expect(200);
        acknowledged.addAll(names);
    }

    /** Once the server was killed. */
    void awaitEnd() {
        clients.forEach(CompletableFuture::join);
    }

    /** The names of the accounts whose writes were answered. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** What the names of each bulk call begin with, answered or not. */
    List<String> bulks() {
        return List.copyOf(bulks);
    }
}
