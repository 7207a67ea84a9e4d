package org.zhucun.insight.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cases of print-cases.json, which the web application's test reads too. */
class PrintedTest {
    private JsonNode cases;

    @BeforeEach
    void read() throws IOException {
        try (InputStream stream = PrintedTest.class.getResourceAsStream("/print-cases.json")) {
            cases = new ObjectMapper().readTree(stream);
        }
    }

    @Test
    void r5_large_numbers_are_printed_in_wan_and_yi_with_one_decimal_rounded_half_up() {
        for (JsonNode one : cases.get("numbers")) {
            assertEquals(text(one), Printed.number(one.get("count").longValue()));
        }
    }

    @Test
    void every_unit_has_its_measure_word() {
        for (JsonNode one : cases.get("counts")) {
            assertEquals(
                    text(one),
                    Printed.count(
                            one.get("count").longValue(),
                            PrintUnit.valueOf(one.get("unit").textValue())));
        }
    }

    @Test
    void shares_are_rounded_half_up_and_of_nobody_there_is_none() {
        for (JsonNode one : cases.get("shares")) {
            assertEquals(
                    text(one),
                    Printed.share(
                            one.get("numerator").longValue(),
                            one.get("denominator").longValue(),
                            one.get("decimals").intValue()));
        }
    }

    @Test
    void means_have_two_decimals() {
        for (JsonNode one : cases.get("means")) {
            assertEquals(
                    text(one),
                    Printed.mean(
                            one.get("numerator").longValue(),
                            one.get("denominator").longValue()));
        }
    }

    private static String text(JsonNode one) {
        return one.get("printed").textValue();
    }
}
