package org.zhucun.cadre;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 联系电话: a mobile number, or a land line with its area code.
 *
 * @param value digits only
 */
public record Phone(String value) {
    private static final Pattern FORM = Pattern.compile("1[3-9]\\d{9}|0\\d{9,11}");
    private static final Pattern FILLING = Pattern.compile("[ -]");

    /** The number without blanks and hyphens, empty when it is none. */
    public static Optional<Phone> parse(String given) {
        String digits = FILLING.matcher(given.strip()).replaceAll("");
        return FORM.matcher(digits).matches() ? Optional.of(new Phone(digits)) : Optional.empty();
    }

    /** {@code 138****1234} */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(value.length() - 7) + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
