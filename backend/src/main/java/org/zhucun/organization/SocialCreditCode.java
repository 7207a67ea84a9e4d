package org.zhucun.organization;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 统一社会信用代码 (GB 32100-2015): registering department, kind, region, the organization code (GB 11714) and a check character.
 *
 * @param value 18 characters
 */
public record SocialCreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[1-9ANY][1-9]\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANIZATION_START = 8;

    /** Key of the text that says what is wrong, empty for a valid code. */
    public static Optional<String> problem(String given) {
        String code = given.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(code).matches()) {
            return Optional.of("organization.uscc.form");
        }
        if (organizationCheck(code.substring(ORGANIZATION_START, 16)) != code.charAt(16)) {
            return Optional.of("organization.uscc.organizationCode");
        }
        return check(code) == code.charAt(17) ? Optional.empty() : Optional.of("organization.uscc.check");
    }

    /** The code as it is stored. */
    public static SocialCreditCode of(String given) {
        problem(given).ifPresent(key -> {
            throw new IllegalArgumentException(key);
        });
        return new SocialCreditCode(given.strip().toUpperCase(Locale.ROOT));
    }

    /** What the code says the organization is. */
    public LegalForm legalForm() {
        return LegalForm.of(value);
    }

    /** Check character of the first 17. */
    public static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    /** Check character of an organization code (GB 11714); letters count from A = 10. */
    public static char organizationCheck(String eight) {
        int sum = 0;
        for (int i = 0; i < ORGANIZATION_WEIGHTS.length; i++) {
            sum += ORGANIZATION_WEIGHTS[i] * Character.digit(eight.charAt(i), 36);
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
