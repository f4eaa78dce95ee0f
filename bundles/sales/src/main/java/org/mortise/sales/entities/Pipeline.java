package org.mortise.sales.entities;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.mortise.api.persistence.RecordEntity;

@Entity
@Table(name = "sales_pipeline")
@Access(AccessType.FIELD)
class Pipeline extends RecordEntity {

    @Column(name = "name")
    private String name;

    @Column(name = "sort_order")
    private Long order;

    @Column(name = "is_default")
    private Boolean isDefault;

    @Column(name = "description")
    private String description;
}
