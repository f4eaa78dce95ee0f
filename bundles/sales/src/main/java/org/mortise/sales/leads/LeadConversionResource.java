package org.mortise.sales.leads;

import java.util.UUID;
import javax.validation.Valid;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.sales.ConvertedLead;
import org.mortise.api.sales.LeadConversion;
import org.mortise.api.sales.LeadConversionRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Converts a lead: {@code POST /api/sales/leads/{id}/convert}, with or without a body. */
@Component(service = LeadConversionResource.class)
@JaxrsResource
@Path("leads/{id}/convert")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class LeadConversionResource {

    private final LeadConversion conversion;

    @Activate
    public LeadConversionResource(@Reference LeadConversion conversion) {
        this.conversion = conversion;
    }

    @POST
    public ConvertedLead convert(@PathParam("id") UUID lead, @Valid ConvertLeadBody body) {
        return conversion.convert(body == null ? LeadConversionRequest.of(lead) : body.request(lead));
    }
}
