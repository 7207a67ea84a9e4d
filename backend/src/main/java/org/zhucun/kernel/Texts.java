package org.zhucun.kernel;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** 文案: texts a user meets, zh-CN first and English complete, one bundle per room under {@code texts/}. */
public final class Texts {
    private static final String KERNEL = "kernel";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text of a key, clauses among the arguments in the same language; a key that is missing is shown itself, never an error inside an error. */
    public static String get(Locale locale, String key, Object... arguments) {
        String pattern = find(locale, key).orElse(key);
        return arguments == null || arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, locale)
                        .format(Arrays.stream(arguments)
                                .map(one -> one instanceof Clause clause ? clause.in(locale) : one)
                                .toArray());
    }

    /** A key {@code team.lead.one} is in the room's own bundle {@code texts/team}, else in {@code texts/kernel}. */
    public static Optional<String> find(Locale locale, String key) {
        int dot = key.indexOf('.');
        String room = dot > 0 ? key.substring(0, dot) : KERNEL;
        for (String bundle : room.equals(KERNEL) ? new String[] {KERNEL} : new String[] {room, KERNEL}) {
            try {
                return Optional.of(ResourceBundle.getBundle("texts/" + bundle, locale, NO_FALLBACK)
                        .getString(key));
            } catch (MissingResourceException elsewhere) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** zh-CN unless the caller asks for English. */
    public static Locale locale(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(acceptLanguage),
                    java.util.List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
            return best == null ? Locale.SIMPLIFIED_CHINESE : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
