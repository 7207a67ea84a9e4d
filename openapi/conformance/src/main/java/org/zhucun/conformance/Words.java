package org.zhucun.conformance;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** 文字: the sentences of the kit, Chinese or English. */
public final class Words {
    private static final String BUNDLE = "org.zhucun.conformance.messages";

    private final ResourceBundle texts;

    private Words(Locale locale) {
        texts = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param language {@code zh} or {@code en} */
    public static Words in(String language) {
        return new Words("en".equals(language) ? Locale.ENGLISH : Locale.ROOT);
    }

    /** What is asked for. */
    public String of(Requirement requirement) {
        return say("requirement." + requirement.id());
    }

    public String of(Fault fault) {
        return say("fault." + fault.key(), fault.values().toArray());
    }

    public String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(values);
    }

    ResourceBundle bundle() {
        return texts;
    }
}
