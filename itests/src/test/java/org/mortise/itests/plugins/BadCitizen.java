package org.mortise.itests.plugins;

import java.math.BigDecimal;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.mortise.api.scores.Score;
import org.mortise.api.scores.ScoreRequest;
import org.mortise.api.scores.Scorer;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Runs inside the server, as a plugin that does what nobody should: what exactly, the names of accounts tell it. */
public final class BadCitizen implements BundleActivator {

    /** Longer than any call into a plugin may take; so long as nobody interrupts it. */
    private static final int HANG_SECONDS = 13;
    /** Twice the heap of the server. */
    private static final int MORE_THAN_THERE_IS = 1 << 30;

    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("mortise.type", "account");
        context.registerService(RecordValidator.class, this::validate, properties);
        Dictionary<String, Object> scorer = new Hashtable<>();
        scorer.put("mortise.scorer", "bad-citizen.score");
        scorer.put("mortise.type", "account");
        scorer.put("mortise.label", "bad");
        context.registerService(Scorer.class, this::score, scorer);
        Thread leaked = new Thread(BadCitizen::forEver, "bad-citizen-leak");
        leaked.setDaemon(true);
        leaked.setContextClassLoader(BadCitizen.class.getClassLoader());
        leaked.start();
    }

    private void validate(Validation account) {
        String name = String.valueOf(account.value("name"));
        if (name.startsWith("throw ")) {
            throw new IllegalStateException("no idea");
        }
        if (name.startsWith("recurse ")) {
            validate(account);
        }
        if (name.startsWith("gorge ")) {
            account.reject("name", "no room for " + new byte[MORE_THAN_THERE_IS].length);
        }
        if (name.startsWith("hang ")) {
            hang();
        }
    }

    private Score score(ScoreRequest request) {
        String name = request.record().text("name");
        if (name.startsWith("score throws ")) {
            throw new IllegalStateException("no idea");
        }
        if (name.startsWith("score hangs ")) {
            hang();
        }
        return new Score(BigDecimal.valueOf(name.startsWith("score lies ") ? 101 : 99), List.of());
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await(HANG_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void forEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            forEver();
        }
    }

    @Override
    public void stop(BundleContext context) {
        // The thread stays, which is the point.
    }
}
