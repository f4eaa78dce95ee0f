package org.mortise.itests.realinput;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** Writes one contact after the other until it is stopped or the server is gone, and remembers what was answered with 201. */
final class SingleWrites implements Runnable {

    private final Api api;
    private final List<String> answered = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread = new Thread(this, "single-writes");
    private volatile boolean stopped;

    private SingleWrites(Api api) {
        this.api = api;
    }

    static SingleWrites start(Api api) {
        SingleWrites writes = new SingleWrites(api);
        writes.thread.start();
        return writes;
    }

    @Override
    public void run() {
        try {
            for (int i = 0; !stopped; i++) {
                Answer answer = api.post("/api/customers/contacts", Json.object("lastName", "Written beside " + i));
                if (answer.status() == 201) {
                    answered.add(answer.id());
                }
            }
        } catch (Api.NoAnswer e) {
            // The server is gone, as it should be.
            stopped = true;
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    List<String> answered() {
        return List.copyOf(answered);
    }
}
