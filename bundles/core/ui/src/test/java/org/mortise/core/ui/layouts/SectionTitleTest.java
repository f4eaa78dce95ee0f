package org.mortise.core.ui.layouts;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import org.junit.Test;

public class SectionTitleTest {

    @Test
    public void oneTextIsForEverybody() {
        assertEquals("Main", SectionTitle.of("Main").in("zh-CN"));
    }

    @Test
    public void theNearestLanguageIsTaken() {
        SectionTitle title = SectionTitle.of(Map.of("en", "Main", "zh", "主要", "pt-BR", "Principal"));
        assertEquals("主要", title.in("zh-cn"));
        assertEquals("Principal", title.in("pt-BR"));
        assertEquals("Main", title.in("fr"));
        assertEquals("主要", SectionTitle.of(Map.of("zh", "主要")).in("fr"));
    }
}
