package com.pigeon.sms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mortise.api.automation.AutomationAction;
import org.mortise.api.automation.AutomationRequest;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.parameters.Parameter;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Queues a message to a contact, at his first number. It goes out by the job, so it is sent when the transaction is through, and once. */
@Component(
        property = {
            "mortise.action=sms-connector.send",
            "mortise.type=contact",
            "mortise.label=sms-connector.action.send"
        })
public final class SendMessage implements AutomationAction {

    private static final String TEXT = "text";

    private final Records records;

    @Activate
    public SendMessage(@Reference Records records) {
        this.records = records;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.of(TEXT, Parameter.Type.TEXT, "sms-connector.action.send.text")
                .needed());
    }

    @Override
    public void run(AutomationRequest request) {
        String number = request.record().list("phoneNumbers").stream()
                .map(each -> (String) each.get("number"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("phoneNumbers", "has no number to send a message to"));
        records.write(Write.create(
                Messages.TYPE,
                Map.of(
                        "recipient",
                        number,
                        TEXT,
                        request.parameters().text(TEXT),
                        "contact",
                        request.record().reference())));
    }
}
