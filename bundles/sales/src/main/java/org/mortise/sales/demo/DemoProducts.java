package org.mortise.sales.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.Money;
import org.mortise.api.records.SystemFields;

/** The price list of an invented maker of workshop machines. */
final class DemoProducts {

    private DemoProducts() {}

    static List<Map<String, Object>> all() {
        return List.of(
                product("T-100", "Tenon Cutter", "Machines", 4_800),
                product("T-200", "Tenon Cutter Pro", "Machines", 12_500),
                product("M-100", "Mortise Chisel Set", "Tools", 350),
                product("L-300", "Precision Lathe", "Machines", 27_900),
                product("W-010", "Workbench", "Furniture", 1_150),
                product("S-001", "Service Contract", "Services", 2_400));
    }

    private static Map<String, Object> product(String code, String name, String category, int price) {
        return Map.of(
                SystemFields.EXTERNAL_ID,
                "demo-product-" + code,
                "productCode",
                code,
                "name",
                name,
                "category",
                category,
                "listPrice",
                new Money(BigDecimal.valueOf(price), "EUR"));
    }
}
