package org.zhucun.cadre;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 公民身份号码 (GB 11643): 6 digits of the region of first registration, birth date, sequence (odd male, even female), check character
 * by ISO 7064 MOD 11-2. The region may be abolished since, so only its form is checked.
 *
 * @param value 18 characters, the check character in upper case
 */
public record CitizenId(String value) {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[0-9X]");
    private static final Pattern FIFTEEN = Pattern.compile("\\d{15}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    /** Key of the text that says what is wrong, empty for a valid number. */
    public static Optional<String> problem(String given) {
        String number = normalized(given);
        if (FIFTEEN.matcher(number).matches()) {
            return Optional.of("cadre.citizenId.fifteen");
        }
        if (!FORM.matcher(number).matches()) {
            return Optional.of("cadre.citizenId.form");
        }
        if (birthDate(number).isEmpty()) {
            return Optional.of("cadre.citizenId.birthDate");
        }
        return check(number) == number.charAt(17) ? Optional.empty() : Optional.of("cadre.citizenId.check");
    }

    /**
     * The number as it is stored.
     *
     * @throws IllegalArgumentException when {@link #problem} finds one
     */
    public static CitizenId of(String given) {
        problem(given).ifPresent(key -> {
            throw new IllegalArgumentException(key);
        });
        return new CitizenId(normalized(given));
    }

    public LocalDate birthDate() {
        return birthDate(value).orElseThrow();
    }

    /** 1 male, 2 female, from the parity of the sequence. */
    public String sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? "1" : "2";
    }

    /** {@code 620503********0013} */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    /** Never the number itself: it must not slip into a log. */
    @Override
    public String toString() {
        return masked();
    }

    /** Check character of 17 digits. */
    public static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK.charAt(sum % 11);
    }

    private static String normalized(String given) {
        return given.strip().toUpperCase(Locale.ROOT);
    }

    private static Optional<LocalDate> birthDate(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
