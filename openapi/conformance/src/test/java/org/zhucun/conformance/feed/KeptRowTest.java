package org.zhucun.conformance.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of a copy is compared by version, by hash or by its data, and members of a later release may be in it or not. */
class KeptRowTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Row row(Long version, String data) throws JsonProcessingException {
        return new Row(new Key("CADRE", "1"), version, "620503", (ObjectNode) JSON.readTree(data));
    }

    private static KeptRow line(String rest) {
        return KeptRow.of("{\"type\":\"CADRE\",\"id\":\"1\"," + rest + "}");
    }

    @Test
    void a_version_is_the_one_that_it_has() throws JsonProcessingException {
        assertTrue(line("\"version\":7").says(row(7L, "{}")));
        assertFalse(line("\"version\":6").says(row(7L, "{}")));
        assertTrue(line("\"version\":null").says(row(null, "{}")));
    }

    @Test
    void data_says_the_same_in_whatever_order() throws JsonProcessingException {
        Row row = row(1L, "{\"b\":{\"d\":1,\"c\":\"甲\"},\"a\":[2,1]}");
        assertTrue(line("\"data\":{\"a\":[2,1],\"b\":{\"c\":\"甲\",\"d\":1}}").says(row));
        assertFalse(line("\"data\":{\"a\":[1,2],\"b\":{\"c\":\"甲\",\"d\":1}}").says(row));
        assertFalse(line("\"version\":1,\"data\":{\"a\":[2,1]}").says(row));
    }

    @Test
    void a_hash_is_of_the_data_with_sorted_members_and_without_spaces() throws JsonProcessingException {
        Row row = row(1L, "{\"b\":1,\"a\":{\"d\":null,\"c\":\"甲\"}}");
        assertEquals("{\"a\":{\"c\":\"甲\",\"d\":null},\"b\":1}", KeptRow.sorted(row.data()));
        // printf '{"a":{"c":"甲","d":null},"b":1}' | sha256sum
        String hash = "f037e35c6f6a2fba8ade4d0cd6dd81437e0e0efd223a3b70cc57d54c80b94361";
        assertTrue(line("\"hash\":\"" + hash + "\"").says(row));
        assertFalse(
                line("\"hash\":\"" + hash.replace(hash.charAt(0), '0') + "1\"").says(row));
    }

    @Test
    void members_of_a_later_release_may_be_kept_or_not() throws JsonProcessingException {
        Row row = row(1L, "{\"a\":1,\"" + Templates.LATER_MEMBER + "\":3}");
        assertTrue(line("\"data\":{\"a\":1}").says(row));
        assertTrue(
                line("\"data\":{\"a\":1,\"" + Templates.LATER_MEMBER + "\":3}").says(row));
        assertFalse(
                line("\"data\":{\"a\":1,\"" + Templates.LATER_MEMBER + "\":2}").says(row));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "type,id",
                "{}",
                "[]",
                "{\"type\":\"CADRE\",\"id\":\"1\"}",
                "{\"type\":\"CADRE\",\"id\":1,\"version\":1}",
                "{\"type\":\"CADRE\",\"id\":\"1\",\"version\":1} x"
            })
    void what_is_no_line_is_none(String text) {
        assertNull(KeptRow.of(text));
        assertNotNull(line("\"version\":1"));
    }

    @Test
    void a_cursor_that_was_altered_is_none() {
        World world = new World(new Templates(), new Random(1), 13);
        String cursor = Place.begin(world, "", world.types()).passing().encode();
        assertEquals(1, Place.decode(cursor).passed());
        for (int i = 0; i < cursor.length() - 1; i += 3) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            assertNull(Place.decode(cursor.substring(0, i) + other + cursor.substring(i + 1)), "at " + i);
        }
    }
}
