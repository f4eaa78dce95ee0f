package com.pigeon.sms;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mortise.api.jobs.Job;
import org.mortise.api.jobs.JobRun;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.security.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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
    private final GatewaySettings settings;

    @Activate
    public Delivery(@Reference Records records, @Reference Secrets secrets, GatewaySettings settings) {
        this.messages = new Messages(records);
        this.secrets = secrets;
        this.settings = settings;
    }

    @Override
    public void run(JobRun run) {
        if (settings.address().isBlank()) {
            run.say("No gateway is set.");
            return;
        }
        Gateway gateway = new Gateway(
                settings.address().strip().replaceAll("/+$", ""),
                secrets.openSetting(GatewaySettings.PID, "apiKey", settings.apiKey()));
        try {
            int sent = send(gateway, run);
            int receipts = receipts(gateway, run);
            run.say(sent + " sent, " + receipts + " receipts");
        } catch (IOException | IllegalArgumentException e) {
            // Not the messages' fault: all wait for the next run.
            run.say("The gateway cannot be reached: " + e.getMessage());
        }
    }

    private int send(Gateway gateway, JobRun run) throws IOException {
        List<RecordData> queued = messages.in("Queued", "createdAt", settings.perRun());
        int done = 0;
        for (RecordData message : queued) {
            if (run.stopping()) {
                break;
            }
            send(gateway, message);
            run.progress(++done, queued.size());
        }
        return done;
    }

    private void send(Gateway gateway, RecordData message) throws IOException {
        try {
            String id = gateway.send(
                    message.id().toString(),
                    Map.of("to", message.text("recipient"), "text", message.text("text"), "from", settings.sender()));
            messages.sent(message, id);
        } catch (Gateway.Refusal e) {
            messages.failed(message, e.getMessage());
        } catch (IOException e) {
            messages.later(message, e.getMessage());
            throw e;
        }
    }

    private int receipts(Gateway gateway, JobRun run) throws IOException {
        int done = 0;
        // Those of whom the gateway never tells would be the oldest for ever.
        for (RecordData message : messages.in("Sent", "-createdAt", settings.perRun())) {
            if (run.stopping()) {
                break;
            }
            done += receipt(gateway, message) ? 1 : 0;
        }
        return done;
    }

    private boolean receipt(Gateway gateway, RecordData message) throws IOException {
        try {
            switch (gateway.state(message.text("gatewayId"))) {
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
}
