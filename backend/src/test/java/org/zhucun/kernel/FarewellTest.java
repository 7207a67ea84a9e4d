package org.zhucun.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;

/** An operation that is to go says so with every answer. */
class FarewellTest {
    @Retiring(since = "2027-03-01", until = "2029-03-01", instead = "newWay")
    void old() {}

    @Test
    void since_when_until_when_and_where_to_read_on() throws Exception {
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        Farewell.say(getClass().getDeclaredMethod("old").getAnnotation(Retiring.class), headers);
        assertEquals("@1803859200", headers.getFirst("Deprecation"));
        assertEquals("Thu, 01 Mar 2029 00:00:00 GMT", headers.getFirst("Sunset"));
        assertTrue(headers.getFirst("Link").toString().startsWith("</api/openapi>; rel=\"deprecation\""));
    }

    @Test
    void the_others_say_nothing() {
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        Farewell.say(null, headers);
        assertTrue(headers.isEmpty());
    }
}
