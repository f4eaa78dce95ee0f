package com.pigeon.sms;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mortise.api.jobs.Job;
import org.mortise.api.jobs.JobRun;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.security.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Sends what is queued, and asks what became of what was sent. A job and no event subscriber: a gateway that is slow or away for an hour
 * must not hold up others' events, nor a transaction.
 */
@Component(
        service = Job.class,
        configurationPid = GatewaySettings.PID,
        property = {"mortise.job=sms-connector.delivery", "mortise.every=PT1M", "mortise.atOnce:Boolean=true"})
@Designate(ocd = GatewaySettings.class)
public final class Delivery implements Job {

    private final Messages messages;
    private final Secrets secrets;
    private final List<Sender> senders;
    private final GatewaySettings settings;

    /** @param senders that administrators added; whenever one comes, changes or goes there is a new delivery */
    @Activate
    public Delivery(
            @Reference Records records,
            @Reference Secrets secrets,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Sender> senders,
            GatewaySettings settings) {
        this.messages = new Messages(records);
        this.secrets = secrets;
        this.senders = List.copyOf(senders);
        this.settings = settings;
    }

    @Override
    public void run(JobRun run) {
        if (settings.address().isBlank()) {
            run.say("No gateway is set.");
            return;
        }
        try {
            int sent = send(run);
            int receipts = receipts(run);
            run.say(sent + " sent, " + receipts + " receipts");
        } catch (IOException | IllegalArgumentException e) {
            // Not the messages' fault: all wait for the next run.
            run.say("The gateway cannot be reached: " + e.getMessage());
        }
    }

    private int send(JobRun run) throws IOException {
        List<RecordData> queued = messages.in("Queued", "createdAt", settings.perRun());
        int done = 0;
        for (RecordData message : queued) {
            if (run.stopping()) {
                break;
            }
            send(message);
            run.progress(++done, queued.size());
        }
        return done;
    }

    private void send(RecordData message) throws IOException {
        try {
            String from = sender(message).map(Sender::name).orElse(settings.sender());
            String id = gateway(message)
                    .send(
                            message.id().toString(),
                            Map.of("to", message.text("recipient"), "text", message.text("text"), "from", from));
            messages.sent(message, id);
        } catch (Gateway.Refusal e) {
            messages.failed(message, e.getMessage());
        } catch (IOException e) {
            messages.later(message, e.getMessage());
            throw e;
        }
    }

    private int receipts(JobRun run) throws IOException {
        int done = 0;
        // Those of whom the gateway never tells would be the oldest for ever.
        for (RecordData message : messages.in("Sent", "-createdAt", settings.perRun())) {
            if (run.stopping()) {
                break;
            }
            done += receipt(message) ? 1 : 0;
        }
        return done;
    }

    private boolean receipt(RecordData message) throws IOException {
        try {
            switch (gateway(message).state(message.text("gatewayId"))) {
                case "delivered" -> messages.delivered(message);
                case "failed" -> messages.failed(message, "The gateway could not deliver it.");
                default -> {
                    return false;
                }
            }
        } catch (Gateway.Refusal e) {
            messages.failed(message, e.getMessage());
        }
        return true;
    }

    /** The gateway on the account of the message's sender. */
    private Gateway gateway(RecordData message) {
        String apiKey = sender(message)
                .map(Sender::apiKey)
                .orElseGet(() -> secrets.openSetting(GatewaySettings.PID, "apiKey", settings.apiKey()));
        return new Gateway(settings.address().strip().replaceAll("/+$", ""), apiKey);
    }

    /** The one that fits best; empty when none does. */
    private Optional<Sender> sender(RecordData message) {
        return senders.stream()
                .filter(sender -> message.text("recipient").startsWith(sender.prefix()))
                .max(Comparator.comparing(sender -> sender.prefix().length()));
    }
}
