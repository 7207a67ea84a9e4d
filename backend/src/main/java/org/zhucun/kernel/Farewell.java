package org.zhucun.kernel;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** 弃用标头: what answers of a {@link Retiring} operation say of its end. */
final class Farewell {
    private static final DateTimeFormatter HTTP =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    /** Where clients read what takes its place */
    private static final String POLICY = "</api/openapi>; rel=\"deprecation\"; type=\"application/yaml\"";

    private Farewell() {}

    static void say(Retiring retiring, MultivaluedMap<String, Object> headers) {
        if (retiring != null) {
            headers.putSingle("Deprecation", "@" + start(retiring.since()).toEpochSecond());
            headers.putSingle("Sunset", HTTP.format(start(retiring.until())));
            headers.add("Link", POLICY);
        }
    }

    private static ZonedDateTime start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }
}
