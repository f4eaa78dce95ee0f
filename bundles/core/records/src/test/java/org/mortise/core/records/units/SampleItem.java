package org.mortise.core.records.units;

import javax.persistence.Column;
import javax.persistence.Embeddable;

@Embeddable
class SampleItem {

    @Column(name = "address")
    private String address;

    @Column(name = "kind")
    private String type;

    @Column(name = "opt_out")
    private Boolean optOut;
}
