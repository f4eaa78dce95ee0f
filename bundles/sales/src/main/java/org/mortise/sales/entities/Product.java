package org.mortise.sales.entities;

import java.math.BigDecimal;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.mortise.api.persistence.RecordEntity;

@Entity
@Table(name = "sales_product")
@Access(AccessType.FIELD)
class Product extends RecordEntity {

    @Column(name = "name")
    private String name;

    @Column(name = "product_code")
    private String productCode;

    @Column(name = "category")
    private String category;

    @Column(name = "list_price")
    private BigDecimal listPrice;

    @Column(name = "list_price_currency")
    private String listPriceCurrency;

    @Column(name = "active")
    private Boolean active;

    @Column(name = "description")
    private String description;
}
