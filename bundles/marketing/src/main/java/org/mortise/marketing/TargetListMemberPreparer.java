package org.mortise.marketing;

import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.Reference;
import org.osgi.service.component.annotations.Component;

/** Gives each membership a key that the platform keeps unique, so that nobody is in a list twice. */
@Component(property = "mortise.type=targetListMember")
public final class TargetListMemberPreparer implements RecordPreparer {

    @Override
    public void prepare(Preparation preparation) {
        Reference list = (Reference) preparation.value("targetList");
        Reference contact = (Reference) preparation.value("contact");
        Reference lead = (Reference) preparation.value("lead");
        Reference member = contact == null ? lead : contact;
        // Incomplete members are refused by the validator.
        preparation.set("memberKey", list == null || member == null ? null : list.id() + "/" + member.id());
    }
}
