package org.zhucun.laws.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** 恶意值: what no honest client sends, and every server gets one day. */
final class Hostile {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "%",
            "_",
            "\\",
            "%25",
            "' or '1'='1",
            "\"; drop table cadre; --",
            "a\u0000b",
            "\u0000",
            "\u202eabc",
            "\u200b",
            "𠮷",
            "e\u0301",
            "раураl",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "#{1+1}",
            "<script>",
            "../../etc/passwd",
            "=1+1",
            "\ud800",
            "\r\nX: y",
            "NaN",
            "null",
            "undefined",
            "１２３",
            "-1",
            "0",
            "1e400",
            "9999-12-31",
            "0000-00-00",
            "2026-02-30",
            "+999999999-12-31",
            "-0001-01-01",
            "24:00:00",
            "2026-13",
            "9999-W53",
            "true",
            "00000000-0000-0000-0000-000000000000",
            "(((((((((((a",
            "[a-z",
            "{0}",
            "%s%n",
            "desc; select 1",
            "\ufeff",
            "\uffff",
            "2026-03-02T00:00:00+18:00",
            "999999999999",
            "000000000000");

    private final Random random;

    Hostile(Random random) {
        this.random = random;
    }

    String text() {
        return random.nextInt(8) == 0 ? "长".repeat(100 + random.nextInt(200)) : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    JsonNode value() {
        return switch (random.nextInt(14)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(-1);
            case 2 -> JSON.numberNode(Long.MAX_VALUE);
            case 3 -> JSON.numberNode(new BigInteger("9".repeat(40)));
            case 4 -> JSON.numberNode(new BigDecimal("0.1"));
            case 5 -> JSON.numberNode(Integer.MAX_VALUE);
            case 6 -> JSON.booleanNode(random.nextBoolean());
            case 7 -> JSON.arrayNode();
            case 8 -> JSON.objectNode();
            case 9 -> JSON.textNode("字".repeat(5_000));
            case 10 -> nested(60);
            default -> JSON.textNode(text());
        };
    }

    private static JsonNode nested(int depth) {
        ArrayNode inner = JSON.arrayNode();
        for (int i = 0; i < depth; i++) {
            inner = JSON.arrayNode().add(inner);
        }
        return inner;
    }

    /** Changes one to three places of a body. */
    void spoil(ObjectNode body) {
        for (int i = 0; i <= random.nextInt(3); i++) {
            ObjectNode place = somewhere(body);
            List<String> names = new ArrayList<>();
            place.fieldNames().forEachRemaining(names::add);
            if (names.isEmpty() || random.nextInt(8) == 0) {
                place.set(random.nextBoolean() ? "undeclared" : "id", value());
                continue;
            }
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(6)) {
                case 0 -> place.remove(name);
                case 1 -> repeat(place, name);
                default -> place.set(name, value());
            }
        }
    }

    private void repeat(ObjectNode place, String name) {
        if (place.get(name) instanceof ArrayNode list && !list.isEmpty()) {
            JsonNode first = list.get(0);
            for (int i = 0; i < 300; i++) {
                list.add(first);
            }
        } else {
            place.set(name, value());
        }
    }

    private ObjectNode somewhere(ObjectNode body) {
        List<ObjectNode> places = new ArrayList<>(List.of(body));
        for (int i = 0; i < places.size(); i++) {
            places.get(i).elements().forEachRemaining(each -> {
                if (each instanceof ObjectNode object) {
                    places.add(object);
                } else if (each instanceof ArrayNode list) {
                    list.forEach(item -> {
                        if (item instanceof ObjectNode object) {
                            places.add(object);
                        }
                    });
                }
            });
        }
        return places.get(random.nextInt(places.size()));
    }

    /** A body that is no JSON, or not the one asked for. */
    byte[] garbage(String body) {
        return switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> body.substring(0, body.length() / 2).getBytes(StandardCharsets.UTF_8);
            case 2 -> new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'};
            case 3 -> "{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8);
            case 4 -> "[]".getBytes(StandardCharsets.UTF_8);
            case 5 -> "null".getBytes(StandardCharsets.UTF_8);
            case 6 -> (body + body).getBytes(StandardCharsets.UTF_8);
            default -> body.getBytes(StandardCharsets.UTF_16);
        };
    }
}
