package org.mortise.core.capabilities.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.records.Records;
import org.mortise.api.search.Search;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;

public class TwinsTest {

    private static final String RECORDS = Records.class.getName();

    private final FakeFramework framework = new FakeFramework();
    private final Twins twins = new Twins(framework.limits);
    private final Bundle core = framework.platform("core");
    private final Map<String, Object> properties = new HashMap<>(Map.of("rank", 1, Constants.SERVICE_ID, 77L));
    private final ServiceReference<?> records =
            FakeFramework.service(core, properties, RECORDS, "org.apache.felix.Other", Search.class.getName());

    @Test
    public void aServiceOfThePlatformHasATwinByItsApiAlone() {
        happens(ServiceEvent.REGISTERED, records);
        FakeFramework.Registered twin = only();
        assertSame("it goes with the owner", core, twin.by);
        assertEquals(List.of(RECORDS, Search.class.getName()), twin.names);
        assertEquals(true, twin.properties.get(Visibility.FOR_PLUGINS));
        assertEquals(1, twin.properties.get("rank"));
        assertNull("its own id is the framework's business", twin.properties.get(Constants.SERVICE_ID));
    }

    @Test
    public void itFollowsItsOriginal() {
        happens(ServiceEvent.REGISTERED, records);
        properties.put("rank", 2);
        happens(ServiceEvent.MODIFIED, records);
        assertEquals(2, only().properties.get("rank"));
        assertEquals(true, only().properties.get(Visibility.FOR_PLUGINS));
        happens(ServiceEvent.UNREGISTERING, records);
        assertTrue(only().gone);
        happens(ServiceEvent.UNREGISTERING, records);
    }

    @Test
    public void thereIsOneOfEach() {
        twins.add(records);
        happens(ServiceEvent.REGISTERED, records);
        assertFalse(only().gone);
    }

    @Test
    public void othersHaveNone() {
        happens(ServiceEvent.REGISTERED, FakeFramework.service(framework.plugin("loyalty"), RECORDS));
        happens(ServiceEvent.REGISTERED, FakeFramework.service(core, "org.apache.felix.Other"));
        happens(ServiceEvent.REGISTERED, FakeFramework.service(null, RECORDS));
        happens(ServiceEvent.REGISTERED, FakeFramework.service(core, Map.of(Visibility.FOR_PLUGINS, true), RECORDS));
        happens(ServiceEvent.MODIFIED, records);
        assertEquals(0, framework.registered.size());
        assertTrue(Twins.concerns(new String[] {"a.B", RECORDS}));
        assertFalse(Twins.concerns(new String[] {"org.mortise.core.Records"}));
    }

    @Test
    public void allGoWhenThePlatformEnds() {
        ServiceReference<?> search = FakeFramework.service(core, Search.class.getName());
        happens(ServiceEvent.REGISTERED, records);
        happens(ServiceEvent.REGISTERED, search);
        twins.close();
        assertEquals(2, framework.registered.stream().filter(twin -> twin.gone).count());
        happens(ServiceEvent.UNREGISTERING, search);
    }

    private FakeFramework.Registered only() {
        assertEquals(1, framework.registered.size());
        return framework.registered.get(0);
    }

    private void happens(int type, ServiceReference<?> service) {
        twins.serviceChanged(new ServiceEvent(type, service));
    }
}
