package org.mortise.customers.demo;

import java.util.List;

/** What invented companies and people are made of. */
final class Names {

    static final List<String> COMPANY_FIRST = words("""
            Alderbrook, Brackwell, Cindermoor, Dunhaven, Eastmere, Fernlake, Grimsford, Hollowick,
            Ivystone, Juniper Hill, Kestrel Bay, Larkwater, Mossgate, Northvale, Oakenshaw, Pinemarsh,
            Quillford, Ravenholt, Silverbeck, Thornbury Cross""");
    static final List<String> COMPANY_SECOND = words("""
            Logistics, Instruments, Foods, Software, Textiles, Energy, Clinics, Furniture""");
    static final List<String> INDUSTRIES = words("""
            Transport, Manufacturing, Food, Technology, Textiles, Energy, Healthcare, Furniture""");
    static final List<String> PERSON_FIRST = words("""
            Amara, Björn, Chiara, Dmitri, Elif, Farid, Greta, Hiroshi, Ines, Jamal, Katya, Liam, Mei,
            Nadia, Oskar, Priya, Quentin, Rosa, Samuel, Tove""");
    static final List<String> PERSON_LAST = words("""
            Abernant, Bexley, Castellane, Dravik, Ellerby, Fontanel, Gorsky, Hartevelt, Isaksen, Jorvan,
            Kowalik, Lindqvist, Marchetti, Nakagawa, Okonjo, Petrakis, Quiroga, Rasmund, Sorensby, Takeda""");
    static final List<String> TITLES = words("""
            Managing Director, Head of Purchasing, Operations Manager, Chief Financial Officer,
            IT Manager, Office Manager, Project Lead""");
    /** Each with the country. */
    static final List<List<String>> CITIES = List.of(
            List.of("Utrecht", "Netherlands"),
            List.of("Graz", "Austria"),
            List.of("Leeds", "United Kingdom"),
            List.of("Porto", "Portugal"),
            List.of("Malmö", "Sweden"),
            List.of("Toulouse", "France"),
            List.of("Bologna", "Italy"),
            List.of("Leipzig", "Germany"));

    private Names() {}

    /** @param text words with commas between them */
    private static List<String> words(String text) {
        return List.of(text.split(",\\s+"));
    }
}
