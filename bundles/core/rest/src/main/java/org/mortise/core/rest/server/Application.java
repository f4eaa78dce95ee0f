package org.mortise.core.rest.server;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.lifecycle.SingletonResourceProvider;
import org.apache.cxf.jaxrs.sse.SseContextProvider;
import org.apache.cxf.jaxrs.sse.SseEventSinkContextProvider;
import org.apache.cxf.jaxrs.validation.JAXRSBeanValidationInInterceptor;
import org.apache.cxf.service.invoker.Invoker;
import org.mortise.api.security.Callers;
import org.mortise.core.rest.json.Json;
import org.mortise.core.rest.problems.ProblemMapper;

/** One REST server: the resources of one plugin below its address. */
final class Application {

    private final Server server;

    Application(
            Bus bus,
            String address,
            Collection<?> resources,
            Callers callers,
            JAXRSBeanValidationInInterceptor validation,
            Threshold threshold,
            Invoker invoker) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress(address);
        List<Class<?>> classes = new ArrayList<>();
        resources.forEach(resource -> classes.add(resource.getClass()));
        factory.setResourceClasses(classes);
        for (Object resource : resources) {
            factory.setResourceProvider(resource.getClass(), new SingletonResourceProvider(resource, true));
        }
        factory.setProviders(List.of(
                new JacksonJsonProvider(Json.mapper()),
                new ProblemMapper(),
                new SignInFilter(callers, threshold),
                new SseContextProvider(),
                new SseEventSinkContextProvider()));
        factory.setInvoker(invoker);
        factory.getInInterceptors().add(validation);
        this.server = factory.create();
    }

    void close() {
        server.destroy();
    }
}
