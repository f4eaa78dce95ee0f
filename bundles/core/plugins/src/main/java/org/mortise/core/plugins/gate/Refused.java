package org.mortise.core.plugins.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.mortise.api.errors.ProblemType;

/** The answer to a request that cannot wait any longer for its plugin: a problem document that says when to come again. */
enum Refused {
    EXCHANGED("plugin-being-exchanged", "The plugin is being exchanged."),
    BUSY("plugin-busy", "The plugin answers as many requests at a time as it may.");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECONDS = "5";

    private final String code;
    private final String what;

    Refused(String code, String what) {
        this.code = code;
        this.what = what;
    }

    void write(HttpServletResponse response, String why) throws IOException {
        ProblemType type = ProblemType.UNAVAILABLE;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + code);
        document.put("title", type.title());
        document.put("status", type.status());
        document.put("detail", what + " " + why);
        response.setStatus(type.status());
        response.setContentType("application/problem+json");
        response.setHeader("Retry-After", SECONDS);
        response.getOutputStream().write(JSON.writeValueAsBytes(document));
    }
}
