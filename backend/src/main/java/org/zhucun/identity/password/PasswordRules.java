package org.zhucun.identity.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.zhucun.kernel.DomainException;

/**
 * 口令要求: long enough, not the name, not what everybody takes. No rule about kinds of characters: those make passwords that are hard
 * to remember and easy to guess.
 */
public final class PasswordRules {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Set<String> COMMON = common();
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordRules() {}

    /**
     * Refuses a password that is too easy.
     *
     * @param at where in the input it stands
     * @throws DomainException 400
     */
    public static void require(String at, String password, String username) {
        String problem = problem(password, username);
        if (problem != null) {
            throw DomainException.invalid(at, problem, SHORTEST, LONGEST);
        }
    }

    /** The key of the reason why a password is refused, null when it is taken. */
    public static String problem(String password, String username) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return "identity.password.length";
        }
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (plain.contains(username) || username.contains(plain)) {
            return "identity.password.username";
        }
        boolean monotonous = plain.codePoints().distinct().count() < FEWEST_DIFFERENT;
        return monotonous || common(plain, username) ? "identity.password.common" : null;
    }

    /** {@code Password2025!} is a common word with an ending, whatever the ending. */
    private static boolean common(String plain, String username) {
        String bare = plain.replaceAll("[^\\p{L}]+$", "").replaceAll("^[^\\p{L}]+", "");
        String letters = bare.replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('@', 'a')
                .replace('$', 's');
        boolean ending = plain.length() - bare.length() < SHORTEST;
        return COMMON.contains(plain)
                || (ending && !bare.isEmpty() && (COMMON.contains(bare) || COMMON.contains(letters)))
                || bare.equals(new StringBuilder(username).reverse().toString());
    }

    /** A password for somebody to change at once: 16 characters that cannot be misread, 79 bits. */
    public static String random() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    private static Set<String> common() {
        Set<String> words = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("/passwords/common.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.add(line.toLowerCase(Locale.ROOT)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
