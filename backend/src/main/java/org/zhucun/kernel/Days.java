package org.zhucun.kernel;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/**
 * 日期: a day as a client writes it in an address, {@code 2026-03-02}, with a year of four digits. ISO 8601 knows days a billion years off;
 * no calendar of ours and no database counts so far.
 */
@Provider
public class Days implements ParamConverterProvider {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class ? (ParamConverter<T>) new Parameter() : null;
    }

    private static LocalDate parse(String text) {
        if (text.length() != 10) {
            throw new IllegalArgumentException("no day");
        }
        return LocalDate.parse(text, FORM);
    }

    /** In the address. */
    static final class Parameter implements ParamConverter<LocalDate> {
        @Override
        public LocalDate fromString(String value) {
            return parse(value);
        }

        @Override
        public String toString(LocalDate value) {
            return value.toString();
        }
    }
}
