package org.zhucun.carrier;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;

/** 文句: the sentences of the application, for a tool that has nothing else of it; Chinese and English in one line. */
final class Sentences {
    private Sentences() {}

    static String both(String key, Object... arguments) {
        return one("", key, arguments) + " · " + one("_en", key, arguments);
    }

    static String said(int number) {
        return "第" + number + "号包 · bundle " + number;
    }

    private static String one(String language, String key, Object... arguments) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Sentences.class.getResourceAsStream("/texts/carrier" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new MessageFormat(texts.getProperty(key), Locale.ROOT)
                .format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
