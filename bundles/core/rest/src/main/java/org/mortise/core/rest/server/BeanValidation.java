package org.mortise.core.rest.server;

import java.lang.annotation.ElementType;
import java.util.List;
import javax.validation.Path;
import javax.validation.TraversableResolver;
import javax.validation.Validation;
import javax.validation.ValidatorFactory;
import org.apache.cxf.jaxrs.validation.JAXRSBeanValidationInInterceptor;
import org.apache.cxf.validation.BeanValidationProvider;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks the request objects of resources by their javax.validation annotations. */
final class BeanValidation {

    private BeanValidation() {}

    static JAXRSBeanValidationInInterceptor interceptor() {
        ClassLoader former = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(HibernateValidator.class.getClassLoader());
        try {
            ValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
                    .providerResolver(() -> List.of(new HibernateValidator()))
                    .configure()
                    // The other interpolator needs an expression language, which messages have no business with.
                    .messageInterpolator(new ParameterMessageInterpolator())
                    // The default asks JPA whether a property is loaded; request objects are no entities.
                    .traversableResolver(new Everything())
                    .buildValidatorFactory();
            JAXRSBeanValidationInInterceptor interceptor = new JAXRSBeanValidationInInterceptor();
            interceptor.setProvider(new BeanValidationProvider(factory));
            return interceptor;
        } finally {
            Thread.currentThread().setContextClassLoader(former);
        }
    }

    private static final class Everything implements TraversableResolver {

        @Override
        public boolean isReachable(
                Object object, Path.Node property, Class<?> root, Path path, ElementType elementType) {
            return true;
        }

        @Override
        public boolean isCascadable(
                Object object, Path.Node property, Class<?> root, Path path, ElementType elementType) {
            return true;
        }
    }
}
