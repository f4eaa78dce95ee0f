package org.mortise.core.edge;

import java.util.Enumeration;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * Who the client is, behind reverse proxies: what a proxy that we trust says of the one before it. Headers of anybody else are not
 * believed, since everybody can send them.
 */
final class TrustedProxies {

    private static final int LONGEST_CHAIN = 20;

    private final Networks trusted;

    TrustedProxies(Networks trusted) {
        this.trusted = trusted;
    }

    HttpServletRequest resolve(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        if (!trusted.contains(peer)) {
            return request;
        }
        String protocol = request.getHeader("X-Forwarded-Proto");
        return new Forwarded(
                request,
                client(request.getHeaders("X-Forwarded-For"), peer),
                protocol == null ? request.isSecure() : protocol.strip().equalsIgnoreCase("https"));
    }

    /** From the nearest to the farthest: the first that we do not trust is the client, whatever it says of others. */
    private String client(Enumeration<String> headers, String peer) {
        StringBuilder all = new StringBuilder();
        while (headers.hasMoreElements()) {
            all.append(',').append(headers.nextElement());
        }
        String[] chain = all.toString().split(",");
        String client = peer;
        for (int i = chain.length - 1; i >= Math.max(0, chain.length - LONGEST_CHAIN); i--) {
            String hop = chain[i].strip();
            if (Networks.bytes(hop) == null) {
                break;
            }
            client = hop;
            if (!trusted.contains(hop)) {
                break;
            }
        }
        return client;
    }

    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String client;
        private final boolean secure;

        Forwarded(HttpServletRequest request, String client, boolean secure) {
            super(request);
            this.client = client;
            this.secure = secure;
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : "http";
        }
    }
}
