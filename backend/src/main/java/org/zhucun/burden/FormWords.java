package org.zhucun.burden;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * 表单用语: what the catalogue of forms says, in the language of who reads it; {@code burden/words_en.json}. Documents keep the names they
 * have.
 */
@ApplicationScoped
public class FormWords {
    private final Map<String, String> english;

    FormWords(ObjectMapper json) {
        try (InputStream file = FormWords.class.getResourceAsStream("/burden/words_en.json")) {
            english = Map.copyOf(json.readValue(file.readAllBytes(), new TypeReference<Map<String, String>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String in(Locale locale, String said) {
        return said != null && Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                ? english.getOrDefault(said, said)
                : said;
    }

    /** By what the catalogue says. */
    public Map<String, String> english() {
        return english;
    }
}
